package org.plumbline.bi.applications;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.caching.RecurringQuestion;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/**
 * How many applications there are of each status.
 *
 * @param kept no part of what is asked
 */
record ByStatusQuestion(Scope scope, GroupsRequest request, KeptCounts kept)
        implements RecurringQuestion<ApplicationsByStatus> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "applications-by-status/1";

    @Override
    public Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    public List<String> inputs(DatasetFreshness freshness) {
        return List.of(ANSWER_FORM, Grouped.measuredPart(freshness, request), request.toString());
    }

    @Override
    public ApplicationsByStatus answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var counted = freshness
                .content()
                .map(content ->
                        kept.count(new StatusCounting(scope), request.period().window(), content, database))
                .map(counts -> Grouped.of(
                        counts,
                        request.limit(),
                        ApplicationsByStatus.Item::new,
                        () -> Grouped.measured(database, freshness, scope, request)))
                .orElseGet(Grouped::notAvailable);
        return new ApplicationsByStatus(
                Span.of(request.period()), counted.total(), counted.items(), counted.truncated(), publication);
    }

    @Override
    public ApplicationsByStatus withPublication(ApplicationsByStatus answer, Publication publication) {
        return new ApplicationsByStatus(
                answer.window(), answer.applications(), answer.items(), answer.truncated(), publication);
    }
}
