package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.AskedMetric;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.metric.MetricInWindow.Computed;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.overview.KpiValue;
import org.plumbline.bi.overview.MeasuredSpan;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.security.AnsweredScope;

/**
 * The question why a KPI or metric has its value.
 *
 * @param kpi empty for a metric of the catalog
 */
record ExplainQuestion(Optional<Kpi> kpi, AskedMetric asked, Window window, ZoneId zone)
        implements AskedMetric.About<ExplainQuestion.Numbers, Explanation> {

    /**
     * The numbers behind an explanation.
     *
     * @param unavailable why there is no value; null if there is one
     * @param contributions the contributions of the rows behind it; empty if it is computed from other metrics or has
     *     no value
     * @param run the run that made the publication; empty if there is none or the scope may not see it
     */
    record Numbers(
            KpiValue reading,
            String unavailable,
            Computed computed,
            Optional<Contributions> contributions,
            Optional<RunSummary> run,
            List<Explanation.Check> checks,
            Explanation.Reconciliation reconciliation,
            List<Explanation.Fact> sample) {
        /** Before the first publication: no number, not even 0. */
        static Numbers ofNothing() {
            return new Numbers(
                    KpiValue.NOT_AVAILABLE,
                    KpiState.NOTHING_PUBLISHED,
                    new Computed(Optional.empty(), List.of(), List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Explanation.Reconciliation.impossible(KpiState.NOTHING_PUBLISHED),
                    List.of());
        }
    }

    /** Increment when the same data gives a different answer. */
    private static final String ANSWER_FORM = "explain/4";

    String name() {
        return kpi.map(Kpi::apiName).orElse(asked.metric().key());
    }

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, kpi.map(Kpi::apiName), asked.inputs(), window, zone);
    }

    @Override
    public List<?> shown(DatasetFreshness freshness) {
        return List.of(
                freshness.measuredUntil().map(until -> until.isAfter(window.from())),
                // A run that publishes nothing still reads the legacy database.
                freshness.lastRun().map(EndedRun::id));
    }

    @Override
    public Numbers read(DSLContext database, DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> published(database, freshness, until))
                .orElseGet(Numbers::ofNothing);
    }

    @Override
    public int rows(Numbers numbers) {
        return numbers.checks().size() + numbers.sample().size();
    }

    @Override
    public Explanation answer(Numbers numbers, Publication publication) {
        var sides = numbers.computed().sides();
        return new Explanation(
                name(),
                asked.reference().map(Object::toString).orElse(null),
                asked.reference().map(_ -> asked.parts().names()).orElse(null),
                MetricMeaning.of(asked.metric(), asked.dataset()),
                AnsweredWindow.of(window),
                asked.reference().map(_ -> zone.getId()).orElse(null),
                AnsweredScope.of(asked.scope()),
                asked.narrowing().values(NarrowingParameters.SERVICE),
                asked.narrowing().values(NarrowingParameters.LANGUAGE),
                numbers.reading().value(),
                numbers.reading().state(),
                numbers.unavailable(),
                numbers.contributions().map(it -> it.total().rows()).orElse(null),
                sides.isEmpty() ? null : shown(sides.getFirst()),
                sides.isEmpty() ? null : shown(sides.getLast()),
                numbers.contributions().map(Contributions::contributions).orElse(List.of()),
                numbers.computed().operands().stream()
                        .map(Explanation.Operand::of)
                        .toList(),
                addingUp(numbers),
                asked.catalog(),
                publication,
                numbers.run().orElse(null),
                numbers.checks(),
                numbers.reconciliation(),
                numbers.sample());
    }

    private String addingUp(Numbers numbers) {
        if (numbers.unavailable() != null) {
            return "There are no parts to add up.";
        }
        return asked.metric() instanceof MetricComposition composition
                ? AddingUp.of(composition)
                : numbers.contributions().orElseThrow().addingUp();
    }

    private static BigDecimal shown(BigDecimal side) {
        return side == null ? null : Format.shortest(side);
    }

    private Numbers published(DSLContext database, DatasetFreshness freshness, Instant measuredUntil) {
        var metric = new MetricInWindow(asked.metric(), asked.parts(), window, zone);
        var computed = metric.on(database, Relations::of, scope());
        var measured = asked.metric() instanceof MetricDefinition definition
                ? Optional.of(definition)
                : Optional.<MetricDefinition>empty();
        var contributions = measured.map(it -> Contributions.read(database, it, scope(), window));
        var bornHere = contributions.flatMap(it -> it.total().bornHere());
        var runId = freshness.published().flatMap(Published::runId);
        return new Numbers(
                shown(computed.number(), database, measuredUntil),
                null,
                computed,
                contributions,
                runId.flatMap(id -> RunSummary.read(database, id)),
                runId.map(id -> RunSummary.checks(database, id)).orElse(List.of()),
                new LegacyComparison(database, metric).of(computed.number(), bornHere, scope()),
                measured.map(it -> new Sample(it, scope(), window).read(database))
                        .orElse(List.of()));
    }

    private KpiValue shown(Optional<BigDecimal> number, DSLContext database, Instant measuredUntil) {
        return kpi.map(it -> KpiValue.of(it, number, isMeasured(database, measuredUntil)))
                .orElseGet(() -> KpiValue.of(number, asked.metric().format()));
    }

    private boolean isMeasured(DSLContext database, Instant measuredUntil) {
        var services = asked.narrowing().values(NarrowingParameters.SERVICE);
        return MeasuredSpan.read(database, new Selection(scope(), services), window, measuredUntil)
                .within(window)
                .isPresent();
    }
}
