package org.plumbline.bi.metric;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.plumbline.bi.metric.Evaluation.MetricSeries.Cell;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** A metric over one undivided window. */
public record MetricInWindow(Metric metric, AskedMetric.MetricParts parts, Window window, ZoneId zone) {

    /**
     * The result.
     *
     * @param sides a ratio's numerator and denominator, null if they have no value; otherwise empty
     * @param operands a composition's operands in order; otherwise empty
     */
    public record Computed(Optional<BigDecimal> number, List<BigDecimal> sides, List<Operand> operands) {}

    /** A part in its window. */
    public record Operand(String reference, Metric metric, Window window, Optional<BigDecimal> number) {}

    public Computed on(DSLContext database, Function<Dataset, ? extends Table<?>> relations, Scope scope) {
        var evaluation = new Evaluation(database, relations, scope, parts, new Buckets(window, null, zone), List.of());
        var windows = List.of(window);
        var value = evaluation.of(metric, windows).value(Cell.ONLY);
        return new Computed(Optional.ofNullable(value.number()), value.sides(), operands(evaluation, windows));
    }

    private List<Operand> operands(Evaluation evaluation, List<Window> windows) {
        return switch (metric) {
            case MetricDefinition _ -> List.of();
            case MetricComposition composition ->
                evaluation.uses(composition, windows).stream()
                        .map(use -> operand(use, evaluation))
                        .toList();
        };
    }

    private Operand operand(Evaluation.Use use, Evaluation evaluation) {
        return new Operand(
                use.part().toString(),
                parts.byReference().get(use.part()),
                use.windows().getFirst(),
                Optional.ofNullable(evaluation.of(use).number(Cell.ONLY)));
    }
}
