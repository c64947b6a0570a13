package org.plumbline.bi.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.overview.MeasuredSpan;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.EndedRun;

/**
 * The question why a number has its value.
 *
 * @param zone in which days and longer units begin
 */
record ExplainQuestion(Subject subject, Window window, ZoneId zone) implements Question<ExplainedNumbers, Explanation> {

    /** Change it when the same data is answered differently. */
    private static final String ANSWER_FORM = "explain/4";

    @Override
    public Dataset dataset() {
        return subject.dataset();
    }

    @Override
    public Scope scope() {
        return subject.scope();
    }

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, subject.inputs(), window, zone);
    }

    @Override
    public List<?> shown(DatasetFreshness freshness) {
        return List.of(
                freshness.measuredUntil().map(until -> until.isAfter(window.from())),
                // A run that publishes nothing still reads the legacy database.
                freshness.lastRun().map(EndedRun::id));
    }

    @Override
    public ExplainedNumbers read(DSLContext database, DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> published(database, freshness, until))
                .orElseGet(ExplainedNumbers::ofNothing);
    }

    @Override
    public int rows(ExplainedNumbers numbers) {
        return numbers.checks().size() + numbers.sample().size();
    }

    @Override
    public Explanation answer(ExplainedNumbers numbers, Publication publication) {
        return numbers.explaining(this, publication);
    }

    private ExplainedNumbers published(DSLContext database, DatasetFreshness freshness, Instant measuredUntil) {
        var asked = new MetricInWindow(subject.metric(), subject.parts(), window, zone);
        var computed = asked.on(database, Relations::of, scope());
        var breakdown = breakdown(database, computed);
        var runId = freshness.published().flatMap(Published::runId);
        return new ExplainedNumbers(
                subject.reading(computed.number(), () -> MeasuredSpan.read(database, scope(), window, measuredUntil)
                        .within(window)
                        .isPresent()),
                null,
                computed.sides(),
                breakdown,
                runId.flatMap(id -> RunQueries.run(database, id)),
                runId.map(id -> RunQueries.checks(database, id)).orElse(List.of()),
                new LegacyComparison(database, asked).of(computed.number(), breakdown.bornHere(), scope()),
                sample(database));
    }

    private Breakdown breakdown(DSLContext database, MetricInWindow.Computed computed) {
        return switch (subject.metric()) {
            case MetricDefinition measured -> Breakdown.of(Contributions.read(database, measured, scope(), window));
            case MetricComposition composition -> Breakdown.of(composition, computed);
        };
    }

    private List<Explanation.Fact> sample(DSLContext database) {
        return switch (subject.metric()) {
            case MetricDefinition measured -> new Sample(measured, scope(), window).read(database);
            case MetricComposition _ -> List.of();
        };
    }
}
