package org.plumbline.bi.applications;

import org.jooq.DSLContext;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.scope.Scope;

/** How many applications there are of each status. */
record ByStatusQuestion(Scope scope, GroupsRequest request, KeptCounts kept)
        implements GroupsQuestion<ApplicationsByStatus> {

    @Override
    public String answerForm() {
        return "applications-by-status/1";
    }

    @Override
    public ApplicationsByStatus answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var counted = grouped(new StatusCounting(scope), ApplicationsByStatus.Item::new, database, freshness);
        return new ApplicationsByStatus(
                Span.of(request.period()), counted.total(), counted.items(), counted.truncated(), publication);
    }

    @Override
    public ApplicationsByStatus withPublication(ApplicationsByStatus answer, Publication publication) {
        return new ApplicationsByStatus(
                answer.window(), answer.applications(), answer.items(), answer.truncated(), publication);
    }
}
