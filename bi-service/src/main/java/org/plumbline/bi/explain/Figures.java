package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * What the facts say of a KPI.
 *
 * @param total of all rows
 * @param byBranch a branch without a row is missing
 */
record Figures(Kpi kpi, Figure total, Map<String, Figure> byBranch) {

    /**
     * A value and the rows that it is made of.
     *
     * @param whole what a ratio divides the rows by; empty where there is none
     * @param bornHere rows that no legacy row stands for; empty where that is not known
     */
    record Figure(Optional<BigDecimal> value, long rows, Optional<Long> whole, Optional<Long> bornHere) {

        private static final Figure NONE = new Figure(Optional.empty(), 0, Optional.empty(), Optional.empty());

        private static Figure of(Record5<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal> row) {
            return new Figure(
                    Optional.ofNullable(row.value2()),
                    row.value3().longValueExact(),
                    Optional.ofNullable(row.value4()).map(BigDecimal::longValueExact),
                    Optional.ofNullable(row.value5()).map(BigDecimal::longValueExact));
        }
    }

    static Figures read(DSLContext database, Kpi kpi, Scope scope, Window window) {
        var figures = new HashMap<String, Figure>();
        for (var row : database.fetch(ExplainQueries.contributions(kpi.definition(), scope, window))) {
            figures.put(row.value1(), Figure.of(row));
        }
        // The row of no branch is there also where no other is.
        var total = figures.remove(null);
        return new Figures(kpi, total, Map.copyOf(figures));
    }

    /** Of every branch that the KPI's rows can fall under, zeros included. */
    List<Explanation.Contribution> contributions() {
        return Branch.of(kpi).stream()
                .map(branch -> {
                    var figure = byBranch.getOrDefault(branch.id(), Figure.NONE);
                    return new Explanation.Contribution(
                            branch.id(), branch.description(), figure.rows(), rounded(part(figure)));
                })
                .toList();
    }

    /** What of the contributions adds up to what. */
    String addingUp() {
        return switch (kpi.definition()) {
            case MetricDefinition.Ratio _ ->
                "`rows` add up to the numerator, and `value`s, each divided by the one denominator, to the value but for"
                        + " rounding.";
            case MetricDefinition.Simple simple when isCount(simple) -> "`rows` and `value`s add up to the value.";
            case MetricDefinition.Simple _ ->
                "`rows` add up. `value`s do not: each is that of the branch's rows alone, and medians cannot be added.";
        };
    }

    BigDecimal rounded(Optional<BigDecimal> value) {
        return value.map(it -> KpiReading.rounded(it, kpi.definition().header().format()))
                .orElse(null);
    }

    private Optional<BigDecimal> part(Figure figure) {
        return switch (kpi.definition()) {
            case MetricDefinition.Ratio _ ->
                total.whole().filter(whole -> whole != 0).map(whole -> BigDecimal.valueOf(figure.rows())
                        .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
            case MetricDefinition.Simple simple when isCount(simple) -> Optional.of(BigDecimal.valueOf(figure.rows()));
            case MetricDefinition.Simple _ -> figure.value();
        };
    }

    private static boolean isCount(MetricDefinition.Simple simple) {
        return simple.measure().agg() == Aggregation.COUNT;
    }
}
