package org.plumbline.migrator.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.lock.LockHolder;
import org.plumbline.migrator.lock.SessionPurpose;
import org.plumbline.migrator.sql.Statements;

/**
 * The right to run a pipeline, across all replicas. It lasts as long as its database session, so a process that dies
 * releases it.
 */
final class PipelineLock implements AutoCloseable {

    private static final String PIPELINE = "plumbline.pipeline";

    private static final int SECONDS_TO_ANSWER = 5;

    private final String pipeline;
    private final String purpose;
    private Connection session;
    private SessionPurpose shown;

    private PipelineLock(Connection session, String pipeline, String purpose) throws SQLException {
        this.session = session;
        this.pipeline = pipeline;
        this.purpose = purpose;
        shown = SessionPurpose.of(session, purpose);
    }

    /**
     * Takes the right; empty if somebody else has it.
     *
     * @param purpose what others see who find it held
     */
    static Optional<PipelineLock> tryAcquire(DataSource target, String pipeline, String purpose) throws SQLException {
        var session = target.getConnection();
        try {
            if (ask(session, "lock.hold", pipeline)) {
                return Optional.of(new PipelineLock(session, pipeline, purpose));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    /** Finds the holder; empty if nobody else has it. */
    static Optional<LockHolder> holder(DataSource target, String pipeline) throws SQLException {
        try (var session = target.getConnection()) {
            return LockHolder.of(session, PIPELINE, pipeline);
        }
    }

    private static boolean ask(Connection session, String statement, String pipeline) throws SQLException {
        return new Statements(session)
                .sql(statement)
                .bind("right", PIPELINE)
                .bind("object", pipeline)
                .isTrue();
    }

    /** Whether its session lives; it ends, for example, with a restart of the database. */
    boolean isHeld() throws SQLException {
        return session.isValid(SECONDS_TO_ANSWER);
    }

    /**
     * Takes the right again, in another session.
     *
     * @throws RunTakenOver if somebody else has it by now
     */
    void renew(Connection other, long runId) throws SQLException {
        session.close();
        session = other;
        if (!ask(session, "lock.hold", pipeline)) {
            throw new RunTakenOver(runId);
        }
        shown = SessionPurpose.of(session, purpose);
    }

    @Override
    public void close() throws SQLException {
        try (var _ = session;
                var _ = shown) {
            ask(session, "lock.release", pipeline);
        }
    }
}
