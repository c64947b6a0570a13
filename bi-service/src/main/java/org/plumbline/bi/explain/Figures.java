package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.bi.query.Contradiction;
import org.plumbline.metricsql.answer.Branch;
import org.plumbline.metricsql.answer.Counted;
import org.plumbline.metricsql.answer.ExplainSql;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * What the facts say of a metric that is measured on them.
 *
 * @param total of all rows
 * @param byBranch a branch without a row is missing
 */
record Figures(MetricDefinition definition, Figure total, Map<String, Figure> byBranch) {

    /**
     * A value and the rows that it is made of.
     *
     * @param value of these rows alone; empty where there is none
     * @param numerator of a ratio, that of these rows; empty where there is none
     * @param denominator likewise
     * @param bornHere rows that no legacy row stands for; empty where that is not known
     */
    record Figure(
            Optional<BigDecimal> value,
            long rows,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<Long> bornHere) {

        private static final Figure NONE =
                new Figure(Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());

        private static Figure of(Record6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal> row) {
            return new Figure(
                    Optional.ofNullable(row.value2()),
                    Contradiction.count(row.value3()),
                    Optional.ofNullable(row.value4()),
                    Optional.ofNullable(row.value5()),
                    Optional.ofNullable(row.value6()).map(Contradiction::count));
        }
    }

    static Figures read(DSLContext database, MetricDefinition definition, Scope scope, Window window) {
        var figures = new HashMap<String, Figure>();
        for (var row : database.fetch(ExplainSql.contributions(definition, scope, window))) {
            figures.put(row.value1(), Figure.of(row));
        }
        // The row of no branch is there also where no other is.
        var total = figures.remove(null);
        return new Figures(definition, total, Map.copyOf(figures));
    }

    /** Of every branch that the rows can fall under, zeros included. */
    List<Explanation.Contribution> contributions() {
        return Branch.of(Counted.of(definition)).stream()
                .map(branch -> {
                    var figure = byBranch.getOrDefault(branch.id(), Figure.NONE);
                    return new Explanation.Contribution(
                            branch.id(),
                            branch.description(),
                            figure.rows(),
                            part(figure)
                                    .map(part -> KpiReading.rounded(part, definition.format()))
                                    .orElse(null));
                })
                .toList();
    }

    String addingUp() {
        var counted = Counted.of(definition);
        return Branch.of(counted).isEmpty()
                ? "Nothing tells the rows apart: those of %s fall under no branch of the takedown rule."
                        .formatted(counted.dataset().name())
                : AddingUp.of(definition);
    }

    private Optional<BigDecimal> part(Figure figure) {
        return switch (definition) {
            case MetricDefinition.Simple _ -> orNothing(figure.value());
            case MetricDefinition.Ratio _ -> AddingUp.isSoOf(definition) ? ofTheWhole(figure) : figure.value();
        };
    }

    private Optional<BigDecimal> ofTheWhole(Figure figure) {
        return orNothing(figure.numerator()).flatMap(numerator -> total.denominator()
                .filter(whole -> whole.signum() != 0)
                .map(whole -> numerator.divide(whole, MathContext.DECIMAL128)));
    }

    /** What is said of no rows, where there are none. */
    private Optional<BigDecimal> orNothing(Optional<BigDecimal> value) {
        return value.or(
                () -> Optional.ofNullable(definition.measures().getFirst().ofNothing()));
    }
}
