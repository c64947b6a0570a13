package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * Limits the resources of a transaction's statements, to leave enough for readers; the limits end with the transaction.
 */
record TransactionBounds(PublicationConfig config) {

    /** Limits how long a statement waits for a lock, and its memory. */
    void set(Connection transaction) throws SQLException {
        NamedStatement.of(transaction, "publication.begin")
                .bind("lock_timeout", Long.toString(config.lockTimeout().toMillis()))
                .bind("work_mem", config.workMem())
                .run();
    }

    /** Limits the parallel workers of a statement; full checks may use more. */
    void limitWorkers(Connection transaction, Coverage coverage) throws SQLException {
        var workers = coverage == Coverage.CHANGES ? config.workers() : config.workersForEverything();
        NamedStatement.of(transaction, "publication.limit_workers")
                .bind("workers", Integer.toString(workers))
                .run();
    }
}
