package org.plumbline.migrator.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.plumbline.migrator.load.RunTakenOver;
import org.plumbline.migrator.lock.LockHolder;
import org.plumbline.migrator.lock.SessionPurpose;
import org.plumbline.migrator.sql.Statements;

/**
 * The right to run a pipeline, across all replicas. The database holds it for as long as its session lives, so a process
 * that dies gives it back by dying.
 */
final class PipelineLock implements AutoCloseable {

    private static final String PIPELINE = "plumbline.pipeline";

    private static final String TRY = "SELECT pg_try_advisory_lock(hashtext('plumbline.pipeline'), hashtext(?))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtext('plumbline.pipeline'), hashtext(?))";

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
     * Empty where somebody else runs the pipeline.
     *
     * @param purpose what others are told who find it held
     */
    static Optional<PipelineLock> tryAcquire(DataSource target, String pipeline, String purpose) throws SQLException {
        var session = target.getConnection();
        try {
            if (ask(session, TRY, pipeline)) {
                return Optional.of(new PipelineLock(session, pipeline, purpose));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    /** Empty where nobody else has it. */
    static Optional<LockHolder> holder(DataSource target, String pipeline) throws SQLException {
        try (var session = target.getConnection()) {
            return LockHolder.of(session, PIPELINE, pipeline);
        }
    }

    private static boolean ask(Connection session, String sql, String pipeline) throws SQLException {
        return new Statements(session)
                .list(row -> row.getBoolean(1), sql, pipeline)
                .getFirst();
    }

    /** A session of the target database, to be closed by whoever opens it. */
    @FunctionalInterface
    interface Sessions {
        Connection open() throws SQLException;
    }

    /**
     * Holds the right again where its session has ended, such as with a restart of the database.
     *
     * @param sessions asked for another one where that is so
     * @throws RunTakenOver where somebody else has it by now
     */
    void renew(Sessions sessions, long runId) throws SQLException {
        if (session.isValid(SECONDS_TO_ANSWER)) {
            return;
        }
        session.close();
        session = sessions.open();
        if (!ask(session, TRY, pipeline)) {
            throw new RunTakenOver(runId);
        }
        shown = SessionPurpose.of(session, purpose);
    }

    @Override
    public void close() throws SQLException {
        try (var _ = session;
                var _ = shown) {
            ask(session, RELEASE, pipeline);
        }
    }
}
