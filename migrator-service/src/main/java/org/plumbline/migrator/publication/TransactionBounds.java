package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** Where something is published already. */
    void leaveProcessorsToReaders(Connection transaction) throws SQLException {
        limitWorkers(transaction, config.workers());
    }

    /** The same where everything is looked at. */
    void leaveSomeProcessorsToReaders(Connection transaction) throws SQLException {
        limitWorkers(transaction, config.workersForEverything());
    }

    private static void limitWorkers(Connection transaction, int workers) throws SQLException {
        new Statements(transaction).run(SqlFile.read("publication/limit_workers.sql"), Integer.toString(workers));
    }
}
