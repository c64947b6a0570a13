package org.plumbline.bench.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.database.Sql;

/** The legacy application at work. Methods that change something return the number of changed rows. */
final class LegacyChanges {

    private static final long EDITED_POSTS = 1000;
    private static final long AT_MOST_ONE_IN = 10;
    private static final int TRANSACTIONS = 10;
    private static final long APART = 7919L;

    private final Workbench bench;
    private long offset;

    LegacyChanges(Workbench bench) {
        this.bench = bench;
    }

    /** The number of posts that one edit changes. */
    long editedPosts() {
        return Math.min(EDITED_POSTS, bench.sizes().posts() / AT_MOST_ONE_IN);
    }

    /** Edits posts in a few transactions of equal size; each call edits other posts. */
    long editPosts() throws SQLException {
        var changed = 0L;
        try (var legacy = bench.server().legacy()) {
            for (var transaction = 0; transaction < TRANSACTIONS; transaction++) {
                var each = editedPosts() / TRANSACTIONS;
                Sql.set(legacy, "bench.posts", bench.sizes().posts());
                Sql.set(legacy, "bench.changes", each);
                Sql.set(legacy, "bench.offset", offset);
                changed += Sql.execute(legacy, Sql.read("legacy.edit"));
                offset += each * APART;
            }
        }
        return changed;
    }

    /** Changes a few reports and leaves the transaction open. */
    long begin(Connection legacy) throws SQLException {
        legacy.setAutoCommit(false);
        return Sql.execute(legacy, Sql.read("legacy.in_flight"));
    }

    /** Changes posts without updating their timestamps. */
    long editSilently() throws SQLException {
        try (var legacy = bench.server().legacy()) {
            return Sql.execute(legacy, Sql.read("legacy.silent"));
        }
    }

    long deleteReports() throws SQLException {
        try (var legacy = bench.server().legacy()) {
            return Sql.execute(legacy, Sql.read("legacy.delete"));
        }
    }
}
