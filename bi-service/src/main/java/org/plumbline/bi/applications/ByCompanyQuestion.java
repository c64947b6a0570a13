package org.plumbline.bi.applications;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.scope.Scope;

/** How many applications there are for the jobs of each company. */
record ByCompanyQuestion(Scope scope, Period period, int limit)
        implements GroupsQuestion<ApplicationsByCompany.Item, ApplicationsByCompany> {

    @Override
    public String answerForm() {
        return "applications-by-company/1";
    }

    @Override
    public List<ApplicationsByCompany.Item> groups(DSLContext database, Parts parts) {
        return database.fetch(ApplicationSql.byCompany(scope, parts))
                .map(row ->
                        new ApplicationsByCompany.Item(row.value1(), row.value2(), Contradiction.count(row.value3())));
    }

    /** By key; those without a company come last. */
    @Override
    public Comparator<ApplicationsByCompany.Item> order() {
        return Comparator.comparing(
                ApplicationsByCompany.Item::companyId, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    @Override
    public ApplicationsByCompany answer(Groups<ApplicationsByCompany.Item> groups, Publication publication) {
        return new ApplicationsByCompany(period, groups.total(), groups.largest(), groups.truncated(), publication);
    }
}
