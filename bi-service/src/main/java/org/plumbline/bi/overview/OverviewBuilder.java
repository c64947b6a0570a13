package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.util.Arrays;
import java.util.List;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.takedown.TakedownSource;

/** Turns what was measured into an overview. Pure: no database, no clock. */
final class OverviewBuilder {

    private OverviewBuilder() {}

    /** The overview before the first publication: no number, and no 0 that could be taken for one. */
    static Overview unpublished(OverviewRequest request, Scope scope, Publication publication) {
        var previous = request.comparePrevious() ? new Previous(null) : null;
        var kpis = new Overview.Kpis(
                unpublished(SUBMISSIONS, previous),
                unpublished(REPORTS, previous),
                unpublished(REMOVED_POSTS, previous),
                new Overview.Rate(
                        Meaning.of(REMOVAL_RATE),
                        null,
                        KpiState.NOT_AVAILABLE,
                        KpiReading.NOTHING_PUBLISHED,
                        previous,
                        null,
                        null),
                unpublished(MEDIAN_HOURS_TO_TAKEDOWN, previous));
        return new Overview(
                Overview.Span.of(request.window()),
                Overview.Seen.of(scope),
                kpis,
                List.of(),
                List.of(),
                List.of(),
                publication);
    }

    static Overview published(OverviewRequest request, Scope scope, Publication publication, Measured measured) {
        var inWindow = measured.coverage().within(request.window());
        var kpis = new Overview.Kpis(
                kpi(SUBMISSIONS, request, measured),
                kpi(REPORTS, request, measured),
                kpi(REMOVED_POSTS, request, measured),
                rate(request, measured),
                kpi(MEDIAN_HOURS_TO_TAKEDOWN, request, measured));
        return new Overview(
                Overview.Span.of(request.window()),
                Overview.Seen.of(scope),
                kpis,
                kpis.removedPosts().state() == KpiState.VALUE ? sources(measured) : List.of(),
                measured.platforms(),
                Series.of(inWindow, measured.submissions(), measured.removedPosts()),
                publication);
    }

    private static Overview.Kpi unpublished(Kpi kpi, Previous previous) {
        return new Overview.Kpi(Meaning.of(kpi), null, KpiState.NOT_AVAILABLE, KpiReading.NOTHING_PUBLISHED, previous);
    }

    private static Overview.Kpi kpi(Kpi kpi, OverviewRequest request, Measured measured) {
        var reading = current(kpi, request, measured);
        return new Overview.Kpi(
                Meaning.of(kpi), reading.value(), reading.state(), null, previous(kpi, request, measured));
    }

    private static Overview.Rate rate(OverviewRequest request, Measured measured) {
        var figure = measured.current().get(REMOVAL_RATE);
        var reading = current(REMOVAL_RATE, request, measured);
        return new Overview.Rate(
                Meaning.of(REMOVAL_RATE),
                reading.value(),
                reading.state(),
                null,
                previous(REMOVAL_RATE, request, measured),
                figure.numerator(),
                figure.denominator());
    }

    private static KpiReading current(Kpi kpi, OverviewRequest request, Measured measured) {
        return KpiReading.of(
                kpi,
                measured.current().get(kpi).value(),
                measured.coverage().within(request.window()).isPresent());
    }

    private static Previous previous(Kpi kpi, OverviewRequest request, Measured measured) {
        var covered = measured.coverage().within(request.window().previous()).isPresent();
        return measured.previous()
                .map(figures -> KpiReading.of(kpi, figures.get(kpi).value(), covered))
                .map(reading -> new Previous(reading.value()))
                .orElse(null);
    }

    private static List<Overview.Source> sources(Measured measured) {
        return Arrays.stream(TakedownSource.values())
                .map(source -> new Overview.Source(
                        source.id(), measured.takedownSources().getOrDefault(source.id(), 0L)))
                .toList();
    }
}
