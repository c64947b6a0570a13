package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.sql.NamedStatement;

/** Another process has taken the pipeline over and marked the run as ended; this process must not write any more. */
public final class RunTakenOver extends RuntimeException {

    public RunTakenOver(long runId) {
        super("Run %d was taken over by another process. Committed chunks stay.".formatted(runId));
    }

    /**
     * Call it before a transaction's first change: its changes are marked as the run's from here on.
     *
     * @throws RunTakenOver if the run is no longer this process's
     */
    public static void refuse(Connection target, long runId) throws SQLException {
        var isOwn = NamedStatement.of(target, "load.own_run").bind("run", runId).find(row -> row.getBoolean(1));
        if (!isOwn.orElse(false)) {
            throw new RunTakenOver(runId);
        }
    }
}
