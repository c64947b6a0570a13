package org.plumbline.bi.applications;

import org.jooq.DSLContext;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.model.scope.Scope;

/** How many applications there are for the jobs of each company. */
record ByCompanyQuestion(Scope scope, GroupsRequest request, KeptCounts kept)
        implements GroupsQuestion<ApplicationsByCompany> {

    @Override
    public String answerForm() {
        return "applications-by-company/1";
    }

    @Override
    public ApplicationsByCompany answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var counted = grouped(
                new CompanyCounting(scope),
                (company, applications) -> new ApplicationsByCompany.Item(company.id(), company.name(), applications),
                database,
                freshness);
        return new ApplicationsByCompany(
                Span.of(request.period()), counted.total(), counted.items(), counted.truncated(), publication);
    }

    @Override
    public ApplicationsByCompany withPublication(ApplicationsByCompany answer, Publication publication) {
        return new ApplicationsByCompany(
                answer.window(), answer.applications(), answer.items(), answer.truncated(), publication);
    }
}
