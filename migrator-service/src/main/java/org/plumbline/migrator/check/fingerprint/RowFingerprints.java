package org.plumbline.migrator.check.fingerprint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jooq.impl.DSL;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The fingerprints of verified rows, by kind of row: as long as a row's is the same, so is the finding. A fingerprint
 * is the exclusive or of the hashes of a row's parts, so their order does not matter.
 *
 * <p>Use it in the transaction that publishes, whose one snapshot the checks read too. The SQL is in
 * {@code /sql/checks/fingerprint}.
 */
public final class RowFingerprints {

    /** With more differing blocks, reading all rows is faster than looking up theirs. */
    private static final int MOST_BLOCKS_BY_KEY = 2_000;

    private static final String BY_KEY =
            "key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))";
    private static final String BY_BLOCK = "key >> 5 IN (SELECT block FROM differing_blocks)";

    private final Statements target;
    private final String kind;
    private final String parts;

    /**
     * @param kind of the rows, such as {@code facts of report_facts}
     * @param parts a query of the current {@code key} and {@code hash} of every part of every row
     */
    public RowFingerprints(Connection target, String kind, String parts) {
        this.target = new Statements(target);
        this.kind = kind;
        this.parts = parts;
    }

    /**
     * Collects the rows whose fingerprints differ from the stored ones, new and deleted rows included, in the temporary
     * table {@code differing_rows (key, is_present)}.
     */
    public void collectDiffering() throws SQLException {
        target.run(sql("collect_differing_blocks"));
        var isByKey = target.number("SELECT count(*) FROM differing_blocks") <= MOST_BLOCKS_BY_KEY;
        target.run(sql("collect_differing_rows").replace("{in_blocks}", isByKey ? BY_KEY : BY_BLOCK));
    }

    /** Deletes the fingerprints of rows that {@link #collectDiffering} found deleted. */
    public void deleteGone() throws SQLException {
        target.update(sql("delete_gone"));
    }

    /** Stores the fingerprints of all rows. */
    void storeAll() throws SQLException {
        store("TRUE");
    }

    /** Stores the fingerprints of some rows, and deletes those of deleted rows. */
    public void store(Collection<Long> keys) throws SQLException {
        if (!keys.isEmpty()) {
            var chosen = target.bigints(keys);
            target.update(storing("key = ANY (?)"), chosen, chosen);
        }
    }

    /** Stores the fingerprints of few rows, whose keys a query returns. */
    void storeOf(String keys) throws SQLException {
        // A list, unlike a join, is pushed down into each part, where an index serves it.
        store("key = ANY (ARRAY(%s))".formatted(keys));
    }

    /** Stores the fingerprints of many rows, whose keys are in a relation. */
    public void storeAmong(String relation) throws SQLException {
        store("key IN (SELECT key FROM %s)".formatted(relation));
    }

    private void store(String chosen) throws SQLException {
        target.update(storing(chosen));
    }

    private String storing(String chosen) {
        return sql("store").replace("{chosen}", chosen);
    }

    private String sql(String file) {
        return SqlFile.read("checks/fingerprint/%s.sql".formatted(file))
                .replace("{compared}", SqlFile.query("checks/fingerprint/compared.sql"))
                .replace("{parts}", parts)
                .replace("{kind}", DSL.inline(kind).toString());
    }
}
