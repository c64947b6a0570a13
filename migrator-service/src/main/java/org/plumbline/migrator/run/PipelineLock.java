package org.plumbline.migrator.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.lock.AdvisoryLock;
import org.plumbline.migrator.lock.LockHolder;
import org.plumbline.migrator.sql.SessionSettings;

/**
 * The lock to run a pipeline, across all replicas. It lasts as long as its database session, so a process that dies
 * releases it.
 */
final class PipelineLock implements AutoCloseable {

    private static final String PIPELINE = "plumbline.pipeline";

    private static final int SECONDS_TO_ANSWER = 5;

    private final AdvisoryLock lock;
    private final String purpose;
    private Connection session;
    private SessionSettings shown;

    private PipelineLock(Connection session, AdvisoryLock lock, String purpose) throws SQLException {
        this.session = session;
        this.lock = lock;
        this.purpose = purpose;
        shown = SessionSettings.purpose(session, purpose);
    }

    /**
     * Takes the lock; empty if another session has it.
     *
     * @param purpose shown to others while it is held
     */
    static Optional<PipelineLock> tryAcquire(DataSource target, String pipeline, String purpose) throws SQLException {
        var lock = new AdvisoryLock(PIPELINE, pipeline);
        var session = target.getConnection();
        try {
            if (lock.tryHold(session)) {
                return Optional.of(new PipelineLock(session, lock, purpose));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    /** Finds the holder; empty if no other session has it. */
    static Optional<LockHolder> holder(DataSource target, String pipeline) throws SQLException {
        try (var session = target.getConnection()) {
            return new AdvisoryLock(PIPELINE, pipeline).holder(session);
        }
    }

    /** Whether its session is alive; a restart of the database ends it, for example. */
    boolean isHeld() throws SQLException {
        return session.isValid(SECONDS_TO_ANSWER);
    }

    /** @throws RunTakenOver if another session has the lock by now */
    void renew(Connection other, long runId) throws SQLException {
        // Keep the new session even if the old one cannot be closed.
        try (var _ = session) {
            session = other;
        }
        if (!lock.tryHold(session)) {
            throw new RunTakenOver(runId);
        }
        shown = SessionSettings.purpose(session, purpose);
    }

    @Override
    public void close() throws SQLException {
        try (var _ = session;
                var _ = shown) {
            lock.release(session);
        }
    }
}
