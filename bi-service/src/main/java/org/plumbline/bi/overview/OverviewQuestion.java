package org.plumbline.bi.overview;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.caching.RecurringQuestion;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/**
 * What a caller asks of the overview.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param kept no part of what is asked
 */
record OverviewQuestion(Scope scope, OverviewRequest request, KeptCounts kept) implements RecurringQuestion<Overview> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "overview/2";

    @Override
    public Dataset dataset() {
        return Datasets.SUBMISSION_FACTS;
    }

    @Override
    public List<?> inputs(DatasetFreshness freshness) {
        return List.of(
                ANSWER_FORM,
                measuredPart(freshness),
                request.window(),
                request.services(),
                request.splitByService(),
                request.comparePrevious());
    }

    @Override
    public boolean isPlannedOnce() {
        return true;
    }

    @Override
    public Overview answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var selection = new Selection(scope, request.services());
        return freshness
                .content()
                .map(content -> new Measurement(database, selection, content, kept))
                .flatMap(measurement -> freshness.measuredUntil().map(until -> measurement.take(request, until)))
                .map(measured -> OverviewBuilder.published(request, scope, publication, measured))
                .orElseGet(() -> OverviewBuilder.unpublished(request, scope, publication));
    }

    @Override
    public Overview withPublication(Overview answer, Publication publication) {
        return new Overview(
                answer.window(),
                answer.scope(),
                answer.kpis(),
                answer.takedownSources(),
                answer.platforms(),
                answer.series(),
                publication);
    }

    /**
     * As much of the measured span as the answer shows: a run that confirms the publication moves its end, but changes
     * nothing for a window in the past, and once a day at most for one that reaches into the present.
     */
    private Optional<MeasuredPart> measuredPart(DatasetFreshness freshness) {
        var window = request.window();
        return freshness
                .measuredUntil()
                .map(until -> until.isBefore(window.to()) ? until : window.to())
                .map(until -> new MeasuredPart(
                        day(until),
                        until.isAfter(window.from()),
                        until.isAfter(window.previous().from())));
    }

    /**
     * How far the window and the one before are measured.
     *
     * @param lastDay that is measured in part, or would be
     * @param reachesWindow whether anything of the window is
     * @param reachesPrevious whether anything of the one before is
     */
    @RegisterForReflection
    record MeasuredPart(LocalDate lastDay, boolean reachesWindow, boolean reachesPrevious) {}

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant.minusNanos(1), ZoneOffset.UTC);
    }
}
