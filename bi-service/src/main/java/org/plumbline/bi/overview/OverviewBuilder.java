package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredScope;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.takedown.TakedownSource;

/** Turns what was measured into an overview. Pure: no database, no clock. */
final class OverviewBuilder {

    private final OverviewQuestion question;
    private final Optional<Measured> measured;

    /** @param measured empty before the first publication: then there is no number, and no 0 that could be taken for one */
    OverviewBuilder(OverviewQuestion question, Optional<Measured> measured) {
        this.question = question;
        this.measured = measured;
    }

    Overview build(Publication publication) {
        var kpis = new Overview.Kpis(
                kpi(SUBMISSIONS), kpi(REPORTS), kpi(REMOVED_POSTS), rate(), kpi(MEDIAN_HOURS_TO_TAKEDOWN));
        return new Overview(
                AnsweredWindow.of(question.window()),
                AnsweredScope.of(question.scope()),
                kpis,
                kpis.removedPosts().state() == KpiState.VALUE ? sources(measured.orElseThrow()) : List.of(),
                measured.map(Measured::platforms).orElse(List.of()),
                measured.map(it -> Series.of(it.span().within(question.window()), it.submissions(), it.removedPosts()))
                        .orElse(List.of()),
                publication);
    }

    private Overview.Kpi kpi(Kpi kpi) {
        var current = current(kpi);
        return new Overview.Kpi(Meaning.of(kpi), current.value(), current.state(), reason(), previous(kpi));
    }

    private Overview.Rate rate() {
        var current = current(REMOVAL_RATE);
        var figure = measured.map(it -> it.current().get(REMOVAL_RATE));
        return new Overview.Rate(
                Meaning.of(REMOVAL_RATE),
                current.value(),
                current.state(),
                reason(),
                previous(REMOVAL_RATE),
                figure.map(Figure::numerator).orElse(null),
                figure.map(Figure::denominator).orElse(null));
    }

    private String reason() {
        return measured.isEmpty() ? KpiState.NOTHING_PUBLISHED : null;
    }

    private KpiValue current(Kpi kpi) {
        return measured.map(it -> KpiValue.of(
                        kpi,
                        it.current().get(kpi).value(),
                        it.span().within(question.window()).isPresent()))
                .orElse(KpiValue.NOT_AVAILABLE);
    }

    /** Null if nobody asked. */
    private Previous previous(Kpi kpi) {
        if (!question.comparePrevious()) {
            return null;
        }
        return new Previous(measured.flatMap(it -> it.previous()
                        .map(figures -> KpiValue.of(
                                kpi,
                                figures.get(kpi).value(),
                                it.span().within(question.window().previous()).isPresent())))
                .map(KpiValue::value)
                .orElse(null));
    }

    private static List<Overview.Source> sources(Measured measured) {
        return Arrays.stream(TakedownSource.values())
                .map(source -> new Overview.Source(
                        source.id(), measured.takedownSources().getOrDefault(source.id(), 0L)))
                .toList();
    }
}
