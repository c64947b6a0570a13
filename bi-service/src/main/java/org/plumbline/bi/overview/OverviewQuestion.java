package org.plumbline.bi.overview;

import static org.plumbline.model.metric.Kpi.MEDIAN_HOURS_TO_TAKEDOWN;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.REPORTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.takedown.TakedownSource;
import org.plumbline.service.security.AnsweredScope;

/**
 * An overview's question, validated and with defaults filled in.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param services limits every number to posts of these services; empty for all
 */
record OverviewQuestion(
        Scope scope, Window window, List<String> services, boolean splitByService, boolean comparePrevious)
        implements Question<Optional<Measured>, Overview> {

    /** Increment when the same data gives a different answer. */
    private static final String ANSWER_FORM = "overview/3";

    OverviewQuestion {
        services = services.stream().sorted().distinct().toList();
    }

    @Override
    public Dataset dataset() {
        return Datasets.SUBMISSION_FACTS;
    }

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, window, services, splitByService, comparePrevious);
    }

    /**
     * The part of the measured span that the answer shows. A confirming run moves the span's end; this changes nothing
     * for a window in the past, and at most once a day for one that includes the present.
     */
    @Override
    public List<?> shown(DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> until.isBefore(window.to()) ? until : window.to())
                .map(until -> List.of(
                        LocalDate.ofInstant(until.minusNanos(1), ZoneOffset.UTC),
                        until.isAfter(window.from()),
                        until.isAfter(window.previous().from())))
                .orElse(List.of());
    }

    /** Empty before the first publication. */
    @Override
    public Optional<Measured> read(DSLContext database, DatasetFreshness freshness) {
        return freshness.measuredUntil().map(until -> Measured.read(database, this, until));
    }

    @Override
    public int rows(Optional<Measured> measured) {
        return measured.map(it -> it.platforms().size()
                        + it.submissions().size()
                        + it.removedPosts().size())
                .orElse(0);
    }

    @Override
    public Overview answer(Optional<Measured> measured, Publication publication) {
        return new OverviewBuilder(this, measured).build(publication);
    }

    Selection selection() {
        return new Selection(scope, services);
    }

    /**
     * Turns what was measured into an overview. Pure: no database, no clock.
     *
     * @param measured empty before the first publication; then there is no number, not even 0
     */
    record OverviewBuilder(OverviewQuestion question, Optional<Measured> measured) {

        Overview build(Publication publication) {
            var kpis = new Overview.Kpis(
                    kpi(SUBMISSIONS), kpi(REPORTS), kpi(REMOVED_POSTS), rate(), kpi(MEDIAN_HOURS_TO_TAKEDOWN));
            return new Overview(
                    AnsweredWindow.of(question.window()),
                    AnsweredScope.of(question.scope()),
                    kpis,
                    kpis.removedPosts().state() == KpiState.VALUE ? sources(measured.orElseThrow()) : List.of(),
                    measured.map(Measured::platforms).orElse(List.of()),
                    measured.map(it -> days(it.span().within(question.window()), it.submissions(), it.removedPosts()))
                            .orElse(List.of()),
                    publication);
        }

        private Overview.Kpi kpi(Kpi kpi) {
            var current = current(kpi);
            return new Overview.Kpi(
                    Overview.Meaning.of(kpi), current.value(), current.state(), reason(), previous(kpi));
        }

        private Overview.Rate rate() {
            var current = current(REMOVAL_RATE);
            return new Overview.Rate(
                    Overview.Meaning.of(REMOVAL_RATE),
                    current.value(),
                    current.state(),
                    reason(),
                    previous(REMOVAL_RATE),
                    measured.map(Measured::removedOfSubmitted).orElse(null),
                    measured.flatMap(it -> it.current().get(SUBMISSIONS))
                            .map(BigDecimal::longValueExact)
                            .orElse(null));
        }

        private String reason() {
            return measured.isEmpty() ? KpiState.NOTHING_PUBLISHED : null;
        }

        private KpiValue current(Kpi kpi) {
            return measured.map(it -> shown(kpi, it, it.current(), question.window()))
                    .orElse(KpiValue.NOT_AVAILABLE);
        }

        /** Null if the request does not ask for it. */
        private Overview.Previous previous(Kpi kpi) {
            if (!question.comparePrevious()) {
                return null;
            }
            var before = question.window().previous();
            return new Overview.Previous(
                    measured.flatMap(it -> it.previous().map(figures -> shown(kpi, it, figures, before)))
                            .map(KpiValue::value)
                            .orElse(null));
        }

        private static KpiValue shown(
                Kpi kpi, Measured measured, Map<Kpi, Optional<BigDecimal>> figures, Window window) {
            return KpiValue.of(
                    kpi, figures.get(kpi), measured.span().within(window).isPresent());
        }

        private static List<Overview.Source> sources(Measured measured) {
            return Arrays.stream(TakedownSource.values())
                    .map(source -> new Overview.Source(
                            source.id(), measured.takedownSources().get(source.id())))
                    .toList();
        }

        /**
         * Lists every day of the measured span, with 0 if nothing was counted, and every other day with counts, so that
         * the rows always add up to the totals.
         */
        static List<Overview.Day> days(
                Optional<Window> measured, Map<LocalDate, Long> submissions, Map<LocalDate, Long> removedPosts) {
            var days = new TreeSet<LocalDate>();
            measured.ifPresent(span -> {
                days.add(day(span.from()));
                // The span is half-open: at midnight its last day is the one before.
                days.add(day(span.to().minusNanos(1)));
            });
            days.addAll(submissions.keySet());
            days.addAll(removedPosts.keySet());
            if (days.isEmpty()) {
                return List.of();
            }
            return days.first()
                    .datesUntil(days.last().plusDays(1))
                    .map(day -> new Overview.Day(
                            day, submissions.getOrDefault(day, 0L), removedPosts.getOrDefault(day, 0L)))
                    .toList();
        }

        private static LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
    }
}
