package org.plumbline.migrator.load;

import static org.jooq.impl.DSL.inline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.RowStream;
import org.plumbline.migrator.sql.SqlFile;

/**
 * Walks through the keys of a source and of what is remembered of it side by side, both in the order of the key's text.
 * Only what differs is held in memory.
 */
final class Comparison {

    private final List<String> differing = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long equal;

    private Comparison() {}

    /** Of keys and hashes. */
    static Comparison ofHashes(
            LegacySnapshot snapshot, SourceQueries queries, Connection target, String source, String entity) {
        return compare(snapshot, queries.hashes(), target, source, entity, true);
    }

    /** Of keys alone: finds what is missing. */
    static Comparison ofKeys(
            LegacySnapshot snapshot, SourceQueries queries, Connection target, String source, String entity) {
        return compare(snapshot, queries.keys(), target, source, entity, false);
    }

    private static Comparison compare(
            LegacySnapshot snapshot,
            String legacyQuery,
            Connection target,
            String source,
            String entity,
            boolean withHashes) {
        var known = SqlFile.read("load/known_keys_in_order.sql")
                .replace("{source}", literal(source))
                .replace("{entity}", literal(entity));
        var comparison = new Comparison();
        snapshot.stream(legacyQuery, legacyRows -> {
            try (var knownRows = new RowStream(target, known)) {
                comparison.merge(legacyRows, knownRows, withHashes);
            }
        });
        return comparison;
    }

    private static String literal(String text) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(inline(text));
    }

    private void merge(RowStream legacy, RowStream known, boolean withHashes) throws SQLException {
        var hasLegacy = legacy.next();
        var hasKnown = known.next();
        while (hasLegacy || hasKnown) {
            var order = order(hasLegacy ? legacy.bytes(0) : null, hasKnown ? known.bytes(0) : null);
            if (order < 0) {
                differing.add(legacy.text(0));
            } else if (order > 0) {
                missing.add(known.text(0));
            } else if (!withHashes || Arrays.equals(legacy.bytes(1), known.bytes(1))) {
                equal++;
            } else {
                differing.add(legacy.text(0));
            }
            hasLegacy = order <= 0 ? legacy.next() : hasLegacy;
            hasKnown = order >= 0 ? known.next() : hasKnown;
        }
    }

    /** Of the keys' bytes in UTF-8, which is the order of the collation "C"; an end comes last. */
    private static int order(byte[] legacy, byte[] known) {
        if (legacy == null || known == null) {
            return legacy == null ? 1 : -1;
        }
        return Arrays.compareUnsigned(legacy, known);
    }

    /** Keys of the source whose rows are unknown, or not as they were taken. */
    List<String> differing() {
        return differing;
    }

    /** Keys that the source no longer has. */
    List<String> missing() {
        return missing;
    }

    /** How many rows are as they were taken. */
    long equal() {
        return equal;
    }
}
