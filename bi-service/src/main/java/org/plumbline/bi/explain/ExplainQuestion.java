package org.plumbline.bi.explain;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.overview.Coverage;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.bi.overview.Overview;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Why a KPI has its value.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 */
record ExplainQuestion(Kpi kpi, Scope scope, Window window) implements Question<Explanation> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "explain/1";

    @Override
    public Dataset dataset() {
        return Counted.of(kpi.definition()).dataset();
    }

    @Override
    public List<String> inputs(DatasetFreshness freshness) {
        return List.of(
                ANSWER_FORM,
                kpi.apiName(),
                window.toString(),
                freshness
                        .measuredUntil()
                        .map(until -> Boolean.toString(until.isAfter(window.from())))
                        .orElse(""),
                // A run that finds nothing to publish reads the legacy database all the same.
                freshness.lastRun().map(run -> Long.toString(run.id())).orElse(""));
    }

    @Override
    public Explanation answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        return freshness
                .measuredUntil()
                .map(until -> published(database, freshness, until, publication))
                .orElseGet(() -> unpublished(publication));
    }

    private Explanation published(
            DSLContext database, DatasetFreshness freshness, Instant measuredUntil, Publication publication) {
        var figures = Figures.read(database, kpi, scope, window);
        var measured = Coverage.read(database, scope, window, measuredUntil)
                .within(window)
                .isPresent();
        var reading = KpiReading.of(kpi, figures.total().value(), measured);
        var runId = freshness.published().flatMap(Published::runId);
        return new Explanation(
                kpi.apiName(),
                Definitions.of(kpi.definition()),
                Overview.Span.of(window),
                Overview.Seen.of(scope),
                reading.value(),
                reading.state(),
                null,
                figures.total().rows(),
                figures.total().whole().orElse(null),
                figures.contributions(),
                figures.addingUp(),
                publication,
                runId.flatMap(id -> Evidence.run(database, id)).orElse(null),
                runId.map(id -> Evidence.checks(database, id)).orElse(List.of()),
                new Reconciling(database).of(figures, scope, window),
                new Sample(kpi.definition(), scope, window).read(database));
    }

    /** Before the first publication: no number, and no 0 that could be taken for one. */
    private Explanation unpublished(Publication publication) {
        return new Explanation(
                kpi.apiName(),
                Definitions.of(kpi.definition()),
                Overview.Span.of(window),
                Overview.Seen.of(scope),
                null,
                KpiReading.NOT_AVAILABLE.state(),
                KpiReading.NOTHING_PUBLISHED,
                null,
                null,
                List.of(),
                "There is nothing to add up.",
                publication,
                null,
                List.of(),
                Reconciling.impossible(KpiReading.NOTHING_PUBLISHED),
                List.of());
    }
}
