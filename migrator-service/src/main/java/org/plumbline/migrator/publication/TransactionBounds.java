package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Limits on what statements of a transaction take of a database with readers; they end with the transaction. */
final class TransactionBounds {

    private final PublicationConfig config;

    TransactionBounds(PublicationConfig config) {
        this.config = config;
    }

    /** Limits how long a statement waits for a lock, and its memory. */
    void set(Connection transaction) throws SQLException {
        new Statements(transaction)
                .run(
                        SqlFile.read("publication/begin.sql"),
                        Long.toString(config.lockTimeout().toMillis()),
                        config.workMem());
    }

    /** Limits the parallel workers of a statement: more are allowed if more than the changes are checked. */
    void limitWorkers(Connection transaction, Coverage coverage) throws SQLException {
        var workers = coverage == Coverage.CHANGES ? config.workers() : config.workersForEverything();
        new Statements(transaction).run(SqlFile.read("publication/limit_workers.sql"), Integer.toString(workers));
    }
}
