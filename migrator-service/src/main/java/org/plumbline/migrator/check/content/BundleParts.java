package org.plumbline.migrator.check.content;

import static org.plumbline.migrator.load.write.TargetTable.literal;
import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.migrator.check.fingerprint.RowFingerprints;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.EntityMapping.TermsRule;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The parts of an entity's rows in the target, each identified by its row versions: the id map entry with the stored
 * raw row, the row of each table, each term. Composes queries that return one result row for each part.
 *
 * <p>A version is the transaction that wrote it: every write changes it, even one that bypasses triggers.
 */
record BundleParts(List<Part> parts) {

    /**
     * One kind of part, in SQL.
     *
     * @param key the new key of the row that it belongs to
     * @param values the values that checks examine
     * @param age the age of the transaction that wrote the part; negative if another transaction has since written one
     *     of its rows
     */
    private record Part(String from, String key, String values, String age) {

        private static Part of(String from, String key, String version, String isAsWritten, String... values) {
            return new Part(
                    from,
                    key,
                    String.join(", ", values),
                    "CASE WHEN %s THEN age(%s) ELSE -1 END".formatted(isAsWritten, version));
        }
    }

    static BundleParts of(String source, EntityMapping mapping) {
        var key = mapping.table().key();
        var parts = new ArrayList<Part>();
        parts.add(idMapEntry(source, mapping.name()));
        mapping.tables().forEach(part -> parts.add(row(StoredTable.of(source, part, key))));
        mapping.terms().forEach(terms -> parts.add(term(terms, key)));
        return new BundleParts(parts);
    }

    /** The id map entry, with the hash of its legacy row and the stored raw row. */
    private static Part idMapEntry(String source, String entity) {
        var names = Map.of("source", literal(source), "entity", literal(entity));
        return Part.of(
                SqlFiles.statement("content.entries", names),
                "id_map.new_id",
                "id_map.xmin",
                "legacy_documents.xmin = id_map.xmin",
                "id_map.new_id",
                "id_map.xmin",
                "legacy_documents.xmin");
    }

    private static Part row(StoredTable stored) {
        var values = Stream.concat(Stream.of(stored.key(), "stored.xmin"), stored.references().stream());
        return Part.of(stored.from(), stored.key(), "stored.xmin", "true", values.toArray(String[]::new));
    }

    /** A dictionary has a term before any row uses it, so a term younger than its use was changed manually. */
    private static Part term(TermsRule terms, String key) {
        return Part.of(
                termsIn(terms),
                "link." + quoted(key),
                "link.xmin",
                "age(dictionary.xmin) >= age(link.xmin)",
                "link." + quoted(key),
                "link." + quoted(terms.dictionary().key()),
                "link.xmin",
                "dictionary.xmin");
    }

    /** SQL: the links to terms, joined with the dictionary. */
    static String termsIn(TermsRule terms) {
        return "%s AS link JOIN %s AS dictionary ON dictionary.%s = link.%3$s"
                .formatted(
                        terms.table().sql(),
                        terms.dictionary().sql(),
                        quoted(terms.dictionary().key()));
    }

    /**
     * Returns a query of {@code key}, {@code hash} and {@code age}; {@code age} is the same for all parts of a row that
     * has not changed since it was written.
     *
     * @param rules identifies everything that determines a row's content
     */
    String sql(String rules) {
        return IntStream.range(0, parts.size())
                .mapToObj(place -> sql(parts.get(place), RowFingerprints.seed(rules, place)))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String sql(Part part, String seed) {
        return "SELECT %s AS key, hash_record_extended(ROW (%s), %s) AS hash, %s AS age FROM %s"
                .formatted(part.key(), part.values(), seed, part.age(), part.from());
    }
}
