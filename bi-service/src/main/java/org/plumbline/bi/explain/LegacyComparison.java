package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.plumbline.metricsql.MetricFields.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.ReferenceColumns;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.scope.Scope;

/** Compares a value with the stored legacy value by the same definition, window and scope. */
record LegacyComparison(DSLContext database, MetricInWindow asked) {

    private static final String NOTHING_STORED =
            "no legacy reference is stored; the next full or reconcile run stores it if the pipeline's reference"
                    + " query has the required columns";

    private record Snapshot(long runId, Instant asOf) {}

    /**
     * Compares a value.
     *
     * @param number the value of the published facts; empty if the definition gives none
     * @param bornHere number of its rows without a legacy row; empty if unknown
     */
    Explanation.Reconciliation of(Optional<BigDecimal> number, Optional<Long> bornHere, Scope scope) {
        var value = rounded(number);
        var silence = silence(measured());
        var snapshot = silence.isPresent() ? Optional.<Snapshot>empty() : snapshot();
        if (snapshot.isEmpty()) {
            return new Explanation.Reconciliation(
                    null, value, null, null, null, bornHere.orElse(null), silence.orElse(NOTHING_STORED));
        }
        var legacyValue =
                rounded(asked.on(database, Relations::ofReference, scope).number());
        return new Explanation.Reconciliation(
                legacyValue,
                value,
                value == null || legacyValue == null ? null : rounded(Optional.of(value.subtract(legacyValue))),
                snapshot.get().asOf(),
                snapshot.get().runId(),
                bornHere.orElse(null),
                null);
    }

    /** Returns the oldest reading of several datasets; empty if any dataset has none. */
    private Optional<Snapshot> snapshot() {
        var datasets = measured().stream()
                .map(metric -> metric.dataset().name())
                .distinct()
                .toList();
        var snapshots = database.select(List.of(RunSummary.RUN_ID, RunSummary.AS_OF))
                .from(table(name("bi", "legacy_readings")))
                .where(column("dataset", String.class).in(datasets))
                .fetch(row -> new Snapshot(row.get(RunSummary.RUN_ID), row.get(RunSummary.AS_OF)));
        return snapshots.size() < datasets.size()
                ? Optional.empty()
                : snapshots.stream().min(Comparator.comparing(Snapshot::asOf));
    }

    private List<MetricDefinition> measured() {
        return asked.parts().measured(asked.metric());
    }

    private BigDecimal rounded(Optional<BigDecimal> number) {
        return number.map(asked.metric().format()::rounded).orElse(null);
    }

    /** Why metrics cannot be computed on the legacy reference; empty if they can. */
    static Optional<String> silence(List<MetricDefinition> metrics) {
        return metrics.stream().flatMap(metric -> silence(metric).stream()).findFirst();
    }

    private static Optional<String> silence(MetricDefinition metric) {
        var dataset = metric.dataset();
        var stored = ReferenceColumns.of(dataset);
        if (stored.isEmpty()) {
            return Optional.of("no legacy reference is stored for " + dataset.name());
        }
        var unknown = columns(metric)
                .filter(column -> !stored.contains(column))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("the stored legacy reference of %s has no column %s".formatted(dataset.name(), unknown));
    }

    private static Stream<String> columns(MetricDefinition metric) {
        return Stream.concat(
                Stream.of(metric.timeColumn()), metric.measures().stream().flatMap(LegacyComparison::columns));
    }

    private static Stream<String> columns(Measure measure) {
        return Stream.concat(
                Stream.ofNullable(measure.column()), measure.filters().stream().map(Filter::column));
    }
}
