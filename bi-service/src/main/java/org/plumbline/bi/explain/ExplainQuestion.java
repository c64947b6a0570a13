package org.plumbline.bi.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.overview.Coverage;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.EndedRun;

/**
 * Why a number is what it is.
 *
 * @param zone in which days and what is longer begin
 */
record ExplainQuestion(Subject subject, Window window, ZoneId zone) implements Question<Explanation> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "explain/3";

    @Override
    public Dataset dataset() {
        return subject.dataset();
    }

    @Override
    public Scope scope() {
        return subject.scope();
    }

    @Override
    public List<?> inputs(DatasetFreshness freshness) {
        return List.of(
                ANSWER_FORM,
                subject.inputs(),
                window,
                zone,
                freshness.measuredUntil().map(until -> until.isAfter(window.from())),
                // A run that finds nothing to publish reads the legacy database all the same.
                freshness.lastRun().map(EndedRun::id));
    }

    @Override
    public Explanation answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var findings = freshness
                .measuredUntil()
                .map(until -> published(database, freshness, until))
                .orElseGet(Findings::ofNothing);
        return findings.explaining(this, publication);
    }

    private Findings published(DSLContext database, DatasetFreshness freshness, Instant measuredUntil) {
        var asked = new MetricInWindow(subject.metric(), subject.parts(), window, zone);
        var computed = asked.on(database, Relations::of, scope());
        var makeup = makeup(database, computed);
        var runId = freshness.published().flatMap(Published::runId);
        return new Findings(
                subject.reading(computed.number(), () -> Coverage.read(database, scope(), window, measuredUntil)
                        .within(window)
                        .isPresent()),
                null,
                computed.sides(),
                makeup,
                runId.flatMap(id -> Evidence.run(database, id)),
                runId.map(id -> Evidence.checks(database, id)).orElse(List.of()),
                new Reconciling(database, asked).of(computed.number(), makeup.bornHere(), scope()),
                sample(database));
    }

    private Makeup makeup(DSLContext database, MetricInWindow.Computed computed) {
        return switch (subject.metric()) {
            case MetricDefinition measured -> Makeup.Measured.of(Figures.read(database, measured, scope(), window));
            case MetricComposition composition ->
                new Makeup.Composed(
                        computed.operands().stream()
                                .map(Explanation.Operand::of)
                                .toList(),
                        Combining.of(composition));
        };
    }

    private List<Explanation.Fact> sample(DSLContext database) {
        return switch (subject.metric()) {
            case MetricDefinition measured -> new Sample(measured, scope(), window).read(database);
            case MetricComposition _ -> List.of();
        };
    }
}
