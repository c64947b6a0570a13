package org.plumbline.migrator.load;

import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** The run in whose name a transaction writes. */
final class OwnRun {

    private static final String OWN_RUN = SqlFile.read("load/own_run.sql");

    private OwnRun() {}

    /**
     * To be asked first in a transaction: what it changes after this is marked as the run's doing.
     *
     * @throws RunTakenOver where the run is no longer this process's
     */
    static void require(Statements target, long runId) throws SQLException {
        if (!target.list(row -> row.getBoolean(1), OWN_RUN, runId).equals(List.of(true))) {
            throw new RunTakenOver(runId);
        }
    }
}
