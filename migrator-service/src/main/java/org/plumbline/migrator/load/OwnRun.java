package org.plumbline.migrator.load;

import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** The run that a transaction writes for. */
final class OwnRun {

    private static final String OWN_RUN = SqlFile.read("load/own_run.sql");

    private OwnRun() {}

    /**
     * Must be the first call in a transaction: its changes are marked as the run's from here on.
     *
     * @throws RunTakenOver if the run is no longer this process's
     */
    static void require(Statements target, long runId) throws SQLException {
        if (!target.list(row -> row.getBoolean(1), OWN_RUN, runId).equals(List.of(true))) {
            throw new RunTakenOver(runId);
        }
    }
}
