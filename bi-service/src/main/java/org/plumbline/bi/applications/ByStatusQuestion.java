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

/** How many applications there are of each status. */
record ByStatusQuestion(Scope scope, Period period, int limit)
        implements GroupsQuestion<ApplicationsByStatus.Item, ApplicationsByStatus> {

    @Override
    public String answerForm() {
        return "applications-by-status/1";
    }

    @Override
    public List<ApplicationsByStatus.Item> groups(DSLContext database, Parts parts) {
        return database.fetch(ApplicationSql.byStatus(scope, parts))
                .map(row -> new ApplicationsByStatus.Item(row.value1(), Contradiction.count(row.value2())));
    }

    @Override
    public Comparator<ApplicationsByStatus.Item> order() {
        return Comparator.comparing(ApplicationsByStatus.Item::status);
    }

    @Override
    public ApplicationsByStatus answer(Groups<ApplicationsByStatus.Item> groups, Publication publication) {
        return new ApplicationsByStatus(period, groups.total(), groups.largest(), groups.truncated(), publication);
    }
}
