package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** What statements of a transaction may take of a database that readers use meanwhile; until the transaction's end. */
final class TransactionBounds {

    private final PublicationConfig config;

    TransactionBounds(PublicationConfig config) {
        this.config = config;
    }

    /** How long a statement waits for a lock, and what it may take of the memory. */
    void set(Connection transaction) throws SQLException {
        new Statements(transaction)
                .run(
                        SqlFile.read("publication/begin.sql"),
                        Long.toString(config.lockTimeout().toMillis()),
                        config.workMem());
    }

    /** How many processors a statement may take beside its own: more where it looks at more than what has changed. */
    void limitWorkers(Connection transaction, Coverage coverage) throws SQLException {
        var workers = coverage == Coverage.CHANGES ? config.workers() : config.workersForEverything();
        new Statements(transaction).run(SqlFile.read("publication/limit_workers.sql"), Integer.toString(workers));
    }
}
