package org.plumbline.bi.applications;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.OpenWindow;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.scope.Scope;

/** How many applications there are of each status. */
record ByStatusQuestion(Scope scope, Period period, int limit) implements GroupsQuestion<String, ApplicationsByStatus> {

    @Override
    public String answerForm() {
        return "applications-by-status/1";
    }

    @Override
    public Map<String, Long> counts(DSLContext database, Parts parts) {
        return database.fetch(ApplicationSql.byStatus(scope, parts)).stream()
                .collect(toMap(Record2::value1, row -> Contradiction.count(row.value2())));
    }

    @Override
    public ApplicationsByStatus answer(Grouped<String> statuses, Publication publication) {
        return new ApplicationsByStatus(
                OpenWindow.of(period),
                statuses.total(),
                statuses.items(group -> new ApplicationsByStatus.Item(group.of(), group.applications())),
                statuses.truncated(),
                publication);
    }
}
