package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlConsumer;

/**
 * A load, the run that it belongs to, and its two connections to the target.
 *
 * @param stopping asked between chunks: whether the service is shutting down
 * @param writing the connection for changes, with auto-commit off
 * @param looking the connection for queries, with auto-commit on
 */
record LoadContext(
        long runId,
        Pipeline pipeline,
        Extent extent,
        LegacySnapshot snapshot,
        BooleanSupplier stopping,
        LoadConfig config,
        Connection writing,
        Connection looking)
        implements AutoCloseable {

    String source() {
        return pipeline.source();
    }

    /** Returns a statement on the rows of one of the source's entities. */
    NamedStatement sql(Connection connection, String statement, String entity) {
        return NamedStatement.of(connection, statement).bind("source", source()).bind("entity", entity);
    }

    /**
     * Writes in a transaction of the run.
     *
     * @throws RunTakenOver if the run is no longer this process's
     */
    void write(SqlConsumer<Connection> changes) throws SQLException {
        RunTakenOver.refuse(writing, runId);
        changes.accept(writing);
        writing.commit();
    }

    /** Ends the load between two chunks if the service is shutting down. */
    void stopIfAsked() {
        if (stopping.getAsBoolean()) {
            throw new LoadStopped();
        }
    }

    /** Rolls an unfinished chunk back, because returning the connection to its pool would commit it. */
    @Override
    public void close() throws SQLException {
        if (!writing.isClosed()) {
            writing.rollback();
        }
    }
}
