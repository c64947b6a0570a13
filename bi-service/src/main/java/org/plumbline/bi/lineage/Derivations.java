package org.plumbline.bi.lineage;

import static org.plumbline.bi.lineage.LineageQueries.ARGUMENT;
import static org.plumbline.bi.lineage.LineageQueries.COLUMN;
import static org.plumbline.bi.lineage.LineageQueries.DESCRIPTION;
import static org.plumbline.bi.lineage.LineageQueries.INPUT;
import static org.plumbline.bi.lineage.LineageQueries.RELATION;
import static org.plumbline.bi.lineage.LineageQueries.RULE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Record;
import org.plumbline.bi.lineage.Lineage.Bundle;
import org.plumbline.bi.lineage.Lineage.DerivedField;
import org.plumbline.bi.lineage.Lineage.Rule;
import org.plumbline.model.takedown.TakedownSource;

/**
 * Describes how a submission's columns derive from its legacy row, and the fact's fields from its rows. Uses no
 * database.
 */
record Derivations(Bundle bundle) {

    /** The prefix of classification rules; the row stores the deciding rule. */
    private static final String CLASSIFIED = "platform";

    private static final Rule NO_TAKEDOWN = new Rule("none", null, "Neither a report nor the post recorded a takedown");

    DerivedField ofColumn(Record rule) {
        var input = rule.get(INPUT);
        return new DerivedField(
                field(rule),
                input == null ? Map.of() : new Rows.RawJson(input.data()),
                rule.get(RULE).startsWith(CLASSIFIED) ? classification(rule) : rule(rule),
                result(rule));
    }

    /** Terms are rows of a dictionary; a submission's terms are shown together under the dictionary's name. */
    private static String field(Record rule) {
        return switch (rule.get(RELATION)) {
            case "core.hashtags" -> "hashtags";
            case "core.categories" -> "categories";
            default -> rule.get(COLUMN);
        };
    }

    private Object result(Record rule) {
        return switch (rule.get(RELATION)) {
            case "core.submissions" -> value(bundle.submission(), rule.get(COLUMN));
            case "core.post_data" -> value(bundle.postData(), rule.get(COLUMN));
            case "core.submission_metadata" -> value(bundle.metadata(), rule.get(COLUMN));
            case "core.analyses" -> value(bundle.analysis(), rule.get(COLUMN));
            case "core.hashtags" -> bundle.hashtags();
            case "core.categories" -> bundle.categories();
            default -> null;
        };
    }

    private static Rule rule(Record rule) {
        return new Rule(rule.get(RULE), null, description(rule));
    }

    private Rule classification(Record rule) {
        var decided = Objects.toString(value(bundle.postData(), "platform_rule"), "");
        var at = decided.lastIndexOf('@');
        return at < 0 ? rule(rule) : new Rule(decided.substring(0, at), decided.substring(at + 1), description(rule));
    }

    private static String description(Record rule) {
        var argument = rule.get(ARGUMENT);
        return rule.get(DESCRIPTION) + (argument == null ? "" : ": " + argument);
    }

    List<DerivedField> ofFact(Map<String, Object> fact) {
        var takedowns = some(fact, "report_taken_down_at", "removed_at");
        return List.of(
                derived(fact, "report_count", reports(), "count-of-reports", "The number of the post's reports"),
                derived(fact, "first_reported_at", reports(), "earliest-report", "The time of its first report"),
                derived(
                        fact,
                        "report_taken_down_at",
                        reports(),
                        "earliest-takedown-of-reports",
                        "The earliest takedown that a report recorded"),
                derived(fact, "effective_takedown_at", takedowns, takedownRule(fact)),
                derived(fact, "takedown_source", takedowns, takedownRule(fact)),
                derived(
                        fact,
                        "hours_to_takedown",
                        some(fact, "submitted_at", "effective_takedown_at"),
                        "hours-between",
                        "Hours from submission to takedown; never clamped"));
    }

    private static DerivedField derived(
            Map<String, Object> fact, String field, Object input, String rule, String description) {
        return derived(fact, field, input, new Rule(rule, null, description));
    }

    private static DerivedField derived(Map<String, Object> fact, String field, Object input, Rule rule) {
        return new DerivedField(field, input, rule, value(fact, field));
    }

    private static Rule takedownRule(Map<String, Object> fact) {
        return Arrays.stream(TakedownSource.values())
                .filter(source -> source.id().equals(value(fact, "takedown_source")))
                .findFirst()
                .map(source -> new Rule(source.id(), null, source.description()))
                .orElse(NO_TAKEDOWN);
    }

    /** The reports that are not deleted. */
    private Map<String, Object> reports() {
        var present = bundle.reports().stream()
                .filter(report -> report.get("deletedAt") == null)
                .map(report -> {
                    var shown = new LinkedHashMap<>(report);
                    shown.keySet().retainAll(List.of("reportId", "reportedAt", "takenDownAt"));
                    return shown;
                })
                .toList();
        return Map.of("reports", present);
    }

    private static Map<String, Object> some(Map<String, Object> fact, String... columns) {
        var some = new LinkedHashMap<String, Object>();
        Arrays.stream(columns).forEach(column -> some.put(column, value(fact, column)));
        return some;
    }

    /** Null if the row does not exist. */
    private static Object value(Map<String, Object> row, String column) {
        return row == null ? null : row.get(Rows.camelCase(column));
    }
}
