package org.plumbline.migrator.check.content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.write.ColumnRule;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/** Compares the terms of a bundle with those that the mapping finds in the legacy row. */
public final class BundleTerms {

    private final CheckContext context;
    private final Terms terms;
    private final ColumnRule derived;
    private final String query;

    private BundleTerms(CheckContext context, Terms terms, ColumnRule derived, String query) {
        this.context = context;
        this.terms = terms;
        this.derived = derived;
        this.query = query;
    }

    static BundleTerms of(CheckContext context, Terms terms, String key, Transformers transformers)
            throws SQLException {
        var stored = StoredTerms.of(context.tables(), terms, key);
        var dsl = DSL.using(SQLDialect.POSTGRES);
        var query =
                dsl.render(DSL.select(stored.key().as("new_id"), stored.term().as("term"))
                                .from(stored.from()))
                        + " WHERE %s = ANY (:keys)".formatted(dsl.render(stored.key()));
        return new BundleTerms(context, terms, ColumnRule.compile(terms, transformers), query);
    }

    void compare(List<ComparedRow> rows, FailingFields failing) throws SQLException {
        var stored = stored(rows);
        var suspects = new ArrayList<Suspect>();
        for (var row : rows) {
            var has = stored.getOrDefault(row.newId(), List.of());
            var should = derive(row.legacy());
            if (should == null) {
                failing.leaveOpen(row.key());
            } else if (!new HashSet<>(has).equals(new HashSet<>(should))) {
                suspects.add(new Suspect(row.key(), has, should));
            }
        }
        for (var suspect : differing(suspects)) {
            failing.add(suspect.key(), terms.table(), terms.term(), text(suspect.has()), text(suspect.should()));
        }
    }

    /** A row whose terms are not spelled as in the legacy row. */
    private record Suspect(ComparedKey key, List<String> has, List<String> should) {}

    /** Keeps the rows that differ in more than letter case, by the database's rules. */
    private List<Suspect> differing(List<Suspect> suspects) throws SQLException {
        if (!terms.ignoreCase() || suspects.isEmpty()) {
            return suspects;
        }
        var statements = new Statements(context.target());
        var differing = Set.copyOf(statements
                .sql("content.differing_terms")
                .bigints("stored_keys", keys(suspects, Suspect::has))
                .texts("stored_terms", spellings(suspects, Suspect::has))
                .bigints("derived_keys", keys(suspects, Suspect::should))
                .texts("derived_terms", spellings(suspects, Suspect::should))
                .list(row -> row.getLong("new_id")));
        return suspects.stream()
                .filter(suspect -> differing.contains(suspect.key().newId()))
                .toList();
    }

    /** Returns the key of each term's row. */
    private static List<Long> keys(List<Suspect> suspects, Function<Suspect, List<String>> side) {
        return suspects.stream()
                .flatMap(suspect -> Collections.nCopies(
                        side.apply(suspect).size(), suspect.key().newId())
                        .stream())
                .toList();
    }

    private static List<String> spellings(List<Suspect> suspects, Function<Suspect, List<String>> side) {
        return suspects.stream()
                .flatMap(suspect -> side.apply(suspect).stream())
                .toList();
    }

    private Map<Long, List<String>> stored(List<ComparedRow> rows) throws SQLException {
        return new Statements(context.target())
                        .composed(query)
                        .bigints("keys", rows.stream().map(ComparedRow::newId).toList())
                        .list(row -> Map.entry(row.getLong("new_id"), row.getString("term")))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns null if today's rules reject the row; the main table's comparison reports that. */
    private List<String> derive(LegacyRow row) {
        try {
            return derived.terms(row);
        } catch (RejectedRow e) {
            return null;
        }
    }

    private static String text(List<String> terms) {
        return new TreeSet<>(terms).toString();
    }
}
