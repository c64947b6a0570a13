package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The contributions of the takedown rule's branches to a measured metric. */
record Contributions(MetricDefinition definition, Part total, Map<String, Part> byBranch) {

    /**
     * A value and the rows behind it.
     *
     * @param value of these rows alone; empty if there is none
     * @param numerator the ratio's numerator over these rows; empty if there is none
     * @param bornHere number of rows without a legacy row; empty if unknown
     */
    record Part(
            Optional<BigDecimal> value,
            long rows,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<Long> bornHere) {

        private static final Part NONE =
                new Part(Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty());

        private static Part of(Record6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal> row) {
            return new Part(
                    Optional.ofNullable(row.value2()),
                    Contradiction.count(row.value3()),
                    Optional.ofNullable(row.value4()),
                    Optional.ofNullable(row.value5()),
                    Optional.ofNullable(row.value6()).map(Contradiction::count));
        }
    }

    static Contributions read(DSLContext database, MetricDefinition definition, Scope scope, Window window) {
        var parts = new HashMap<String, Part>();
        for (var row : database.fetch(ExplainSql.contributions(definition, scope, window))) {
            parts.put(row.value1(), Part.of(row));
        }
        // The row for all branches always exists.
        var total = parts.remove(null);
        return new Contributions(definition, total, Map.copyOf(parts));
    }

    /** Lists every branch that the rows can fall under, including zeros. */
    List<Explanation.Contribution> contributions() {
        return Branch.of(Counted.of(definition)).stream()
                .map(branch -> {
                    var part = byBranch.getOrDefault(branch.id(), Part.NONE);
                    return new Explanation.Contribution(
                            branch.id(),
                            branch.description(),
                            part.rows(),
                            value(part).map(definition.format()::rounded).orElse(null));
                })
                .toList();
    }

    String addingUp() {
        var counted = Counted.of(definition);
        return Branch.of(counted).isEmpty()
                ? "The rows are not divided: those of %s fall under no branch of the takedown rule."
                        .formatted(counted.dataset().name())
                : AddingUp.of(definition);
    }

    private Optional<BigDecimal> value(Part part) {
        return switch (definition) {
            case MetricDefinition.Simple _ -> orNothing(part.value());
            case MetricDefinition.Ratio _ -> AddingUp.isSoOf(definition) ? ofTheWhole(part) : part.value();
        };
    }

    private Optional<BigDecimal> ofTheWhole(Part part) {
        return orNothing(part.numerator()).flatMap(numerator -> total.denominator()
                .filter(whole -> whole.signum() != 0)
                .map(whole -> numerator.divide(whole, MathContext.DECIMAL128)));
    }

    /** The value over no rows. */
    private Optional<BigDecimal> orNothing(Optional<BigDecimal> value) {
        return value.or(
                () -> Optional.ofNullable(definition.measures().getFirst().ofNothing()));
    }
}
