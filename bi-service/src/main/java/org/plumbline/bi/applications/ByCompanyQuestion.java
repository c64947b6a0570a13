package org.plumbline.bi.applications;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jooq.DSLContext;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.OpenWindow;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.scope.Scope;

/** How many applications there are for the jobs of each company. */
record ByCompanyQuestion(Scope scope, Period period, int limit)
        implements GroupsQuestion<Company, ApplicationsByCompany> {

    @Override
    public String answerForm() {
        return "applications-by-company/1";
    }

    @Override
    public Map<Company, Long> counts(DSLContext database, Parts parts) {
        return database.fetch(ApplicationSql.byCompany(scope, parts)).stream()
                .collect(toMap(
                        row -> new Company(row.value1(), row.value2()), row -> Contradiction.count(row.value3())));
    }

    @Override
    public ApplicationsByCompany answer(Grouped<Company> companies, Publication publication) {
        return new ApplicationsByCompany(
                OpenWindow.of(period),
                companies.total(),
                companies.items(group -> new ApplicationsByCompany.Item(
                        group.of().id(), group.of().name(), group.applications())),
                companies.truncated(),
                publication);
    }
}
