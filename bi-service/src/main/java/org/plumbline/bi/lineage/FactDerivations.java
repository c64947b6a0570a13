package org.plumbline.bi.lineage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.bi.lineage.Lineage.DerivedField;
import org.plumbline.bi.lineage.Lineage.Rule;
import org.plumbline.model.takedown.TakedownSource;

/** Describes how a fact derives its fields from its rows. Pure: no database. */
final class FactDerivations {

    private static final Rule NO_TAKEDOWN = new Rule("none", null, "Neither a report nor the post recorded a takedown");

    private final Map<String, Object> fact;
    private final List<Map<String, Object>> reports;

    FactDerivations(Map<String, Object> fact, List<Map<String, Object>> reports) {
        this.fact = fact;
        this.reports = reports;
    }

    List<DerivedField> all() {
        var takedowns = of("report_taken_down_at", "removed_at");
        return List.of(
                derived("report_count", reported(), "count-of-reports", "How many reports there are of the post"),
                derived("first_reported_at", reported(), "earliest-report", "When the first of them was made"),
                derived(
                        "report_taken_down_at",
                        reported(),
                        "earliest-takedown-of-reports",
                        "The earliest takedown that a report recorded"),
                new DerivedField("effective_takedown_at", takedowns, takedownRule(), fact("effective_takedown_at")),
                new DerivedField("takedown_source", takedowns, takedownRule(), fact("takedown_source")),
                derived(
                        "hours_to_takedown",
                        of("submitted_at", "effective_takedown_at"),
                        "hours-between",
                        "Hours from submission to takedown; never clamped"));
    }

    private DerivedField derived(String field, Object input, String rule, String description) {
        return new DerivedField(field, input, new Rule(rule, null, description), fact(field));
    }

    /** Returns the branch that decided. */
    private Rule takedownRule() {
        return Arrays.stream(TakedownSource.values())
                .filter(source -> source.id().equals(fact("takedown_source")))
                .findFirst()
                .map(source -> new Rule(source.id(), null, source.description()))
                .orElse(NO_TAKEDOWN);
    }

    private Map<String, Object> reported() {
        var present = reports.stream()
                .filter(report -> report.get("deletedAt") == null)
                .map(report -> some(report, "reportId", "reportedAt", "takenDownAt"))
                .toList();
        return Map.of("reports", present);
    }

    private Map<String, Object> of(String... columns) {
        var input = new LinkedHashMap<String, Object>();
        Arrays.stream(columns).forEach(column -> input.put(column, fact(column)));
        return input;
    }

    private static Map<String, Object> some(Map<String, Object> row, String... names) {
        var some = new LinkedHashMap<String, Object>();
        Arrays.stream(names).forEach(name -> some.put(name, row.get(name)));
        return some;
    }

    private Object fact(String column) {
        return fact.get(Rows.camelCase(column));
    }
}
