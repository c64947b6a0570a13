package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * What a caller asks of the overview, checked and with its defaults filled in.
 *
 * @param scope the caller's, narrowed to the communities that the request names
 * @param services narrow every number to posts of these services; empty for all
 */
record OverviewQuestion(
        Scope scope, Window window, List<String> services, boolean splitByService, boolean comparePrevious)
        implements Question<Optional<Measured>, Overview> {

    /** Change it when the same data is answered differently. */
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
     * As much of the measured span as the answer shows: a run that confirms the publication moves its end, but changes nothing for a
     * window in the past, and once a day at most for one that reaches into the present.
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
}
