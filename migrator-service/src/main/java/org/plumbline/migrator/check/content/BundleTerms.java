package org.plumbline.migrator.check.content;

import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.write.EntityMapping.TermsRule;
import org.plumbline.migrator.load.write.RejectedRow;
import org.plumbline.migrator.sql.StoredJson;
import org.plumbline.migrator.transform.LegacyRow;

/** Compares the terms of a bundle with those that the mapping finds in the legacy row. */
public record BundleTerms(CheckContext context, TermsRule rule, String query) {

    static BundleTerms of(CheckContext context, TermsRule rule, String key) {
        var query =
                "SELECT link.%s AS new_id, array_agg(dictionary.%s::text) AS texts FROM %s WHERE link.%1$s = ANY (:keys) GROUP BY 1"
                        .formatted(quoted(key), quoted(rule.definition().term()), BundleParts.termsIn(rule));
        return new BundleTerms(context, rule, query);
    }

    void compare(List<ComparedRow> rows, FailingFields failing) throws SQLException {
        var stored = EntityContent.texts(context, query, rows);
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
            failing.add(
                    suspect.key(),
                    rule.table().name(),
                    rule.definition().term(),
                    text(suspect.has()),
                    text(suspect.should()));
        }
    }

    /** A row whose terms are not spelled as in the legacy row. */
    private record Suspect(ComparedKey key, List<String> has, List<String> should) {}

    /** Keeps the rows that differ in more than letter case, by the database's rules. */
    private List<Suspect> differing(List<Suspect> suspects) throws SQLException {
        if (!rule.definition().ignoreCase() || suspects.isEmpty()) {
            return suspects;
        }
        var spellings = suspects.stream()
                .map(it -> Map.of("key", it.key().newId(), "stored", it.has(), "derived", it.should()))
                .toList();
        var differing = Set.copyOf(context.sql("content.differing_terms")
                .bind("spellings", StoredJson.write(spellings))
                .list(row -> row.getLong("key")));
        return suspects.stream()
                .filter(suspect -> differing.contains(suspect.key().newId()))
                .toList();
    }

    /** Returns null if today's rules reject the row; the main table's comparison reports that. */
    private List<String> derive(LegacyRow row) {
        try {
            return rule.values().terms(row);
        } catch (RejectedRow e) {
            return null;
        }
    }

    private static String text(List<String> terms) {
        return new TreeSet<>(terms).toString();
    }
}
