package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.sql.NamedStatement;

/** Limits on what statements of a transaction take of a database with readers; they end with the transaction. */
record TransactionBounds(PublicationConfig config) {

    /** Limits how long a statement waits for a lock, and its memory. */
    void set(Connection transaction) throws SQLException {
        NamedStatement.of(transaction, "publication.begin")
                .bind("lock_timeout", Long.toString(config.lockTimeout().toMillis()))
                .bind("work_mem", config.workMem())
                .run();
    }

    /** Limits the parallel workers of a statement: more are allowed if more than the changes are checked. */
    void limitWorkers(Connection transaction, Coverage coverage) throws SQLException {
        var workers = coverage == Coverage.CHANGES ? config.workers() : config.workersForEverything();
        NamedStatement.of(transaction, "publication.limit_workers")
                .bind("workers", Integer.toString(workers))
                .run();
    }
}
