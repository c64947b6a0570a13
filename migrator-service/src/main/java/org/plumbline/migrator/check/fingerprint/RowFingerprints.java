package org.plumbline.migrator.check.fingerprint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.plumbline.migrator.load.write.ContentHash;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The fingerprints of verified rows, by kind of row: the finding for a row holds until its fingerprint changes. A
 * fingerprint is the exclusive or of the hashes of a row's parts, so their order does not matter.
 *
 * <p>Use it in the publishing transaction, so that it reads the same snapshot as the checks.
 *
 * @param kind of the rows, such as {@code facts of report_facts}
 * @param parts a query of the current {@code key} and {@code hash} of every part of every row
 */
public record RowFingerprints(Connection target, String kind, String parts) {

    /** With more differing blocks, reading all rows is faster than looking up the rows of these blocks. */
    private static final int MOST_BLOCKS_BY_KEY = 2_000;

    private static final String BY_KEY =
            "key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))";
    private static final String BY_BLOCK = "key >> 5 IN (SELECT block FROM differing_blocks)";

    /**
     * Collects the rows whose fingerprints differ from the stored ones, new and deleted rows included, in the temporary
     * table {@code differing_rows (key, is_present)}.
     */
    void collectDiffering() throws SQLException {
        sql("fingerprint.collect_differing_blocks").with("parts", parts).run();
        var isByKey = NamedStatement.composed(target, "SELECT count(*) FROM differing_blocks")
                        .number()
                <= MOST_BLOCKS_BY_KEY;
        sql("fingerprint.collect_differing_rows")
                .with("parts", parts)
                .with("in_blocks", isByKey ? BY_KEY : BY_BLOCK)
                .run();
    }

    /** Collects the same rows, and deletes the fingerprints of deleted rows. */
    public void collectDifferingAndDeleteGone() throws SQLException {
        collectDiffering();
        sql("fingerprint.delete_gone").update();
    }

    /** Stores the fingerprints of some rows, and deletes those of deleted rows. */
    public void store(Collection<Long> keys) throws SQLException {
        if (!keys.isEmpty()) {
            storing("key = ANY (:keys)").bigints("keys", keys).update();
        }
    }

    /**
     * Does the same for the rows that an SQL condition on {@code key} selects. A short list of keys, unlike a join, is
     * pushed down into each part, where it can use an index.
     */
    public void storeWhere(String chosen) throws SQLException {
        storing(chosen).update();
    }

    /** Stores the fingerprints in the temporary table {@code as_written (key, fingerprint)}. */
    public void storeAsWritten() throws SQLException {
        sql("fingerprint.store_as_written").update();
    }

    private NamedStatement storing(String chosen) {
        return sql("fingerprint.store").with("parts", parts).with("chosen", chosen);
    }

    private NamedStatement sql(String name) {
        return NamedStatement.of(target, name).bind("kind", kind);
    }

    /**
     * Returns a seed of the hashes of rows, as SQL: with another seed, the same row has another hash.
     *
     * @param rules identifies everything that determines a row's correct content
     * @param part the part's number; without it, parts written by one transaction would cancel each other out
     */
    public static String seed(String rules, int part) {
        var hash = ContentHash.of(rules).substring(0, 16);
        return "CAST('%d' AS bigint)".formatted(Long.parseUnsignedLong(hash, 16) + part);
    }
}
