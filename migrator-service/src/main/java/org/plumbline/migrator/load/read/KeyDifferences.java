package org.plumbline.migrator.load.read;

import static org.plumbline.migrator.load.write.TargetTable.literal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.RowStream;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The differences between the keys of a source and the known keys. Both are compared in the order of the key's text;
 * only differences are kept in memory.
 */
public final class KeyDifferences {

    private static final String LEGACY_ID = "known.legacy_id";

    private final List<String> differing = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long equal;

    private KeyDifferences() {}

    public static KeyDifferences ofHashes(LegacySnapshot snapshot, Entity entity, Connection target, String source) {
        var known = known("load.known_keys_in_order", source, entity, "true");
        return compare(snapshot, new SourceQueries(entity).hashes(), target, known, true);
    }

    /** Compares keys only: finds missing and unknown ones. Most keys are compared by range only. */
    public static KeyDifferences ofKeys(LegacySnapshot snapshot, Entity entity, Connection target, String source) {
        var queries = new SourceQueries(entity);
        var ranges =
                compare(snapshot, queries.ranges(), target, known("load.known_ranges", source, entity, "true"), true);
        var differing = new ArrayList<>(ranges.differing);
        differing.addAll(ranges.missing);
        var known = known("load.known_keys_in_order", source, entity, KeyRanges.among(LEGACY_ID, differing));
        return compare(snapshot, queries.keys(differing), target, known, false);
    }

    private static KeyDifferences compare(
            LegacySnapshot snapshot, String legacyQuery, Connection target, String known, boolean withContent) {
        var differences = new KeyDifferences();
        snapshot.stream(legacyQuery, legacyRows -> {
            try (var knownRows = new RowStream(target, known)) {
                differences.merge(legacyRows, knownRows, withContent);
            }
        });
        return differences;
    }

    private static String known(String statement, String source, Entity entity, String among) {
        return SqlFiles.statement(
                statement,
                Map.of(
                        "range", KeyRanges.of(LEGACY_ID),
                        "content", KeyRanges.content(LEGACY_ID),
                        "among", among,
                        "source", literal(source),
                        "entity", literal(entity.name())));
    }

    private void merge(RowStream legacy, RowStream known, boolean withContent) throws SQLException {
        var hasLegacy = legacy.next();
        var hasKnown = known.next();
        while (hasLegacy || hasKnown) {
            var order = order(hasLegacy ? legacy.bytes(0) : null, hasKnown ? known.bytes(0) : null);
            if (order < 0) {
                differing.add(legacy.text(0));
            } else if (order > 0) {
                missing.add(known.text(0));
            } else if (!withContent || Arrays.equals(legacy.bytes(1), known.bytes(1))) {
                equal++;
            } else {
                differing.add(legacy.text(0));
            }
            hasLegacy = order <= 0 ? legacy.next() : hasLegacy;
            hasKnown = order >= 0 ? known.next() : hasKnown;
        }
    }

    /** Compares the keys' bytes in UTF-8, the order of the collation "C"; the end comes last. */
    private static int order(byte[] legacy, byte[] known) {
        if (legacy == null || known == null) {
            return legacy == null ? 1 : -1;
        }
        return Arrays.compareUnsigned(legacy, known);
    }

    /** Keys of the source whose rows are unknown, or have changed since they were loaded. */
    public List<String> differing() {
        return differing;
    }

    /** Keys that the source lacks but should have. */
    public List<String> missing() {
        return missing;
    }

    public boolean areAny() {
        return !differing.isEmpty() || !missing.isEmpty();
    }

    public long equal() {
        return equal;
    }
}
