package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.migrator.load.write.Chunk.AcceptedRow;
import org.plumbline.migrator.load.write.Chunk.Before;
import org.plumbline.migrator.load.write.Chunk.QuarantinedRow;
import org.plumbline.migrator.load.write.Chunk.RawRow;
import org.plumbline.migrator.load.write.KnownRows.Known;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.transform.LegacyRow;

/**
 * Prepares chunks: tells new, changed and unchanged rows apart, transforms new and changed ones and looks up the keys
 * that they need. It writes nothing but terms, so it can prepare the next chunk while the last one is written.
 */
public final class ChunkPreparer {

    private final EntityMapping mapping;
    private final KnownRows known;
    private final List<TermDictionary> dictionaries;
    private final boolean anyKnown;
    private final long mostBytes;

    /**
     * @param target commits each statement
     * @param mostBytes rows with larger documents are rejected
     */
    public ChunkPreparer(EntityMapping mapping, Connection target, String source, long mostBytes) throws SQLException {
        this.mapping = mapping;
        this.mostBytes = mostBytes;
        known = new KnownRows(target, source);
        dictionaries = mapping.terms().stream()
                .map(rule -> new TermDictionary(rule, target))
                .toList();
        anyKnown = known.any(mapping.name());
    }

    /** Prepares the rows of a chunk; {@code again} if unchanged rows are loaded again. */
    public Chunk prepare(List<RawRow> rows, boolean again) throws SQLException {
        var before = anyKnown
                ? known.of(mapping.name(), rows.stream().map(RawRow::legacyId).toList())
                : Map.<String, Known>of();
        var written = new ArrayList<RawRow>();
        for (var row : rows) {
            var earlier = before.get(row.legacyId());
            if (again || earlier == null || !earlier.isHeldAs(row)) {
                written.add(row);
            }
        }
        var earlierDocuments =
                again ? Map.<String, String>of() : known.documents(mapping.name(), held(written, before));
        var rejected = new ArrayList<QuarantinedRow>();
        var mapped = new ArrayList<MappedRow>();
        for (var row : written) {
            map(row, before.get(row.legacyId()), earlierDocuments.get(row.legacyId()), mapped, rejected);
        }
        resolveReferences(mapped, rejected);
        var lastKey = rows.isEmpty() ? null : rows.getLast().legacyId();
        var accepted = withKeys(mapped, rejected);
        return new Chunk(rows.size(), accepted, rejected, rows.size() - written.size(), lastKey);
    }

    private static List<String> held(List<RawRow> rows, Map<String, Known> before) {
        return rows.stream()
                .map(RawRow::legacyId)
                .filter(legacyId ->
                        before.containsKey(legacyId) && before.get(legacyId).isHeldAsStored())
                .toList();
    }

    /** Maps an earlier raw row by today's rules; null if there is none, or today's rules reject it. */
    private EntityMapping.Mapped readAgain(String document) {
        try {
            return document == null ? null : mapping.of(LegacyRow.of(document));
        } catch (RejectedRow e) {
            return null;
        }
    }

    /**
     * A row with its values but without its new keys.
     *
     * @param ownReferences the indexes of the columns that refer to the row itself
     */
    private record MappedRow(
            RawRow raw,
            Known known,
            EntityMapping.Mapped values,
            EntityMapping.Mapped earlier,
            List<RejectedRow.Awaited> waitsFor,
            List<Integer> ownReferences) {

        private Before before() {
            if (known == null) {
                return Before.UNKNOWN;
            }
            return known.held() ? Before.HELD : Before.NOT_HELD;
        }
    }

    private void map(RawRow row, Known before, String earlier, List<MappedRow> mapped, List<QuarantinedRow> rejected) {
        try {
            if (row.document().length() > mostBytes) {
                throw new RejectedRow(
                        mapping.entity().key(),
                        "row-is-not-oversized",
                        "The row has %d characters; at most %d are allowed (plumbline.load.max-row-size)."
                                .formatted(row.document().length(), mostBytes),
                        null);
            }
            mapped.add(new MappedRow(
                    row,
                    before,
                    mapping.of(LegacyRow.of(row.document())),
                    readAgain(earlier),
                    new ArrayList<>(),
                    new ArrayList<>()));
        } catch (RejectedRow reason) {
            rejected.add(new QuarantinedRow(row, reason));
        }
    }

    private void resolveReferences(List<MappedRow> rows, List<QuarantinedRow> rejected) throws SQLException {
        for (var index = 0; index < mapping.columns().size(); index++) {
            var rule = mapping.columns().get(index);
            if (rule.mapping().references() != null) {
                resolve(rule, index, rows, rejected);
            }
        }
    }

    private void resolve(ColumnRule rule, int column, List<MappedRow> rows, List<QuarantinedRow> rejected)
            throws SQLException {
        var reference = rule.mapping().references();
        var wanted = rows.stream()
                .map(row -> (String) row.values().columns().get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var found = known.of(reference.entity(), wanted);
        rows.removeIf(row -> {
            var legacyId = (String) row.values().columns().get(column);
            if (legacyId == null) {
                return false;
            }
            if (legacyId.equals(row.raw().legacyId()) && reference.entity().equals(mapping.name())) {
                row.ownReferences().add(column);
                return false;
            }
            var other = found.get(legacyId);
            if (other != null && other.held()) {
                row.values().columns().set(column, other.newId());
                return false;
            }
            var awaited = new RejectedRow.Awaited(reference.entity(), legacyId);
            if (reference.ifMissing() == IfMissing.NULL) {
                row.values().columns().set(column, null);
                row.waitsFor().add(awaited);
                return false;
            }
            var reason = "It references %2$s row %1$s, which does not exist yet. It is loaded once that row is."
                    .formatted(legacyId, reference.entity());
            rejected.add(
                    new QuarantinedRow(row.raw(), new RejectedRow(rule.field(), "reference-exists", reason, awaited)));
            return true;
        });
    }

    private List<AcceptedRow> withKeys(List<MappedRow> rows, List<QuarantinedRow> rejected) throws SQLException {
        var keys = new ArrayList<TermKeys>();
        for (var dictionary : dictionaries) {
            var list = keys.size();
            keys.add(dictionary.provide(
                    rows.stream().map(row -> row.values().terms().get(list)).toList()));
        }
        var newIds = newIds(rows);
        var present = known.present(
                mapping.table(),
                rows.stream()
                        .filter(row -> row.before() == Before.NOT_HELD)
                        .map(row -> row.known().newId())
                        .toList());
        var accepted = new ArrayList<AcceptedRow>(rows.size());
        for (var row : rows) {
            try {
                var newId = newIds.get(row.raw().legacyId());
                row.ownReferences().forEach(column -> row.values().columns().set(column, newId));
                var before = present.contains(newId) ? Before.HELD : row.before();
                accepted.add(new AcceptedRow(
                        row.raw(), before, newId, row.values(), row.earlier(), termKeys(row, keys), row.waitsFor()));
            } catch (RejectedRow reason) {
                rejected.add(new QuarantinedRow(row.raw(), reason));
            }
        }
        return accepted;
    }

    private static List<List<Long>> termKeys(MappedRow row, List<TermKeys> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(list -> keys.get(list).of(row.values().terms().get(list)))
                .toList();
    }

    private Map<String, Long> newIds(List<MappedRow> rows) throws SQLException {
        var ids = new HashMap<String, Long>();
        var unknown = new ArrayList<String>();
        for (var row : rows) {
            var legacyId = row.raw().legacyId();
            if (row.known() != null) {
                ids.put(legacyId, row.known().newId());
            } else if (mapping.entity().into().newKey() == NewKey.LEGACY) {
                ids.put(legacyId, Long.valueOf(legacyId));
            } else {
                unknown.add(legacyId);
            }
        }
        var keys = known.nextKeys(mapping.table().sequence(), unknown.size());
        for (var index = 0; index < keys.size(); index++) {
            ids.put(unknown.get(index), keys.get(index));
        }
        return ids;
    }
}
