package org.plumbline.migrator.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.plumbline.migrator.load.RunTakenOver;
import org.plumbline.migrator.sql.Statements;

/**
 * The right to run a pipeline, across all replicas. The database holds it for as long as its session lives, so a process
 * that dies gives it back by dying.
 */
final class PipelineLock implements AutoCloseable {

    private static final String TRY = "SELECT pg_try_advisory_lock(hashtext('plumbline.pipeline'), hashtext(?))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtext('plumbline.pipeline'), hashtext(?))";

    private static final int SECONDS_TO_ANSWER = 5;

    private final String pipeline;
    private Connection session;

    private PipelineLock(Connection session, String pipeline) {
        this.session = session;
        this.pipeline = pipeline;
    }

    /** Empty where somebody else runs the pipeline. */
    static Optional<PipelineLock> tryAcquire(DataSource target, String pipeline) throws SQLException {
        var session = target.getConnection();
        try {
            if (ask(session, TRY, pipeline)) {
                return Optional.of(new PipelineLock(session, pipeline));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    private static boolean ask(Connection session, String sql, String pipeline) throws SQLException {
        return new Statements(session)
                .list(row -> row.getBoolean(1), sql, pipeline)
                .getFirst();
    }

    /**
     * Holds the right again where its session has ended, such as with a restart of the database.
     *
     * @throws RunTakenOver where somebody else has it by now
     */
    void renew(DataSource target, long runId) throws SQLException {
        if (session.isValid(SECONDS_TO_ANSWER)) {
            return;
        }
        session.close();
        session = target.getConnection();
        if (!ask(session, TRY, pipeline)) {
            throw new RunTakenOver(runId);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            ask(session, RELEASE, pipeline);
        } finally {
            session.close();
        }
    }
}
