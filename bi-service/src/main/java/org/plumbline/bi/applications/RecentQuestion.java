package org.plumbline.bi.applications;

import static org.plumbline.bi.applications.ApplicationQueries.APPLICATION_ID;
import static org.plumbline.bi.applications.ApplicationQueries.COMPANY_ID;
import static org.plumbline.bi.applications.ApplicationQueries.COMPANY_INDUSTRY;
import static org.plumbline.bi.applications.ApplicationQueries.COMPANY_NAME;
import static org.plumbline.bi.applications.ApplicationQueries.CREATED_AT;
import static org.plumbline.bi.applications.ApplicationQueries.EXPERIENCE_LEVEL;
import static org.plumbline.bi.applications.ApplicationQueries.JOB_ID;
import static org.plumbline.bi.applications.ApplicationQueries.JOB_TITLE;
import static org.plumbline.bi.applications.ApplicationQueries.LOCATION;
import static org.plumbline.bi.applications.ApplicationQueries.PRIORITY_SCORE;
import static org.plumbline.bi.applications.ApplicationQueries.SALARY_CURRENCY;
import static org.plumbline.bi.applications.ApplicationQueries.SALARY_MAX;
import static org.plumbline.bi.applications.ApplicationQueries.SALARY_MIN;
import static org.plumbline.bi.applications.ApplicationQueries.SOURCE;
import static org.plumbline.bi.applications.ApplicationQueries.STATUS;
import static org.plumbline.bi.applications.ApplicationQueries.UPDATED_AT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.plumbline.bi.caching.RecurringQuestion;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** Which applications came in last. */
record RecentQuestion(Scope scope, RecentRequest request) implements RecurringQuestion<RecentApplications> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "applications-recent/1";

    private static final List<Duration> LOOK_BACKS =
            Stream.of(1, 8, 64, 512, 4_096).map(Duration::ofHours).toList();

    @Override
    public Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    public List<?> inputs(DatasetFreshness freshness) {
        return List.of(ANSWER_FORM, request);
    }

    @Override
    public RecentApplications answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var measuredUntil = freshness.measuredUntil();
        if (measuredUntil.isEmpty()) {
            return new RecentApplications(
                    KpiState.NOT_AVAILABLE, Total.NOTHING_PUBLISHED, List.of(), null, publication);
        }
        var rows = newest(database, measuredUntil.get());
        var items =
                rows.stream().limit(request.limit()).map(RecentQuestion::item).toList();
        return new RecentApplications(
                items.isEmpty() ? KpiState.NO_DATA : KpiState.VALUE,
                null,
                items,
                rows.size() > items.size() ? place(items.getLast()).toString() : null,
                publication);
    }

    @Override
    public RecentApplications withPublication(RecentApplications answer, Publication publication) {
        return new RecentApplications(answer.state(), answer.reason(), answer.items(), answer.next(), publication);
    }

    /**
     * Looks back further and further until there are enough. The view that scopes rows hides their order, so a statement
     * over all of them would sort them all, where one over the last days reads as many from an index.
     */
    private Result<Record> newest(DSLContext database, Instant measuredUntil) {
        var end = request.after()
                .map(Position::createdAt)
                .or(() -> request.period().to())
                .filter(it -> it.isBefore(measuredUntil))
                .orElse(measuredUntil);
        for (var lookBack : LOOK_BACKS) {
            var rows = database.fetch(ApplicationQueries.recent(scope, request, Optional.of(end.minus(lookBack))));
            if (rows.size() > request.limit()) {
                return rows;
            }
        }
        return database.fetch(ApplicationQueries.recent(scope, request, Optional.empty()));
    }

    private static Position place(RecentApplications.Item item) {
        return new Position(item.createdAt(), item.applicationId());
    }

    private static RecentApplications.Item item(Record row) {
        return new RecentApplications.Item(
                row.get(APPLICATION_ID),
                row.get(STATUS),
                row.get(SOURCE),
                row.get(CREATED_AT).toInstant(),
                row.get(UPDATED_AT).toInstant(),
                row.get(JOB_ID),
                row.get(JOB_TITLE),
                row.get(COMPANY_ID),
                row.get(COMPANY_NAME),
                row.get(COMPANY_INDUSTRY),
                row.get(PRIORITY_SCORE),
                row.get(SALARY_CURRENCY),
                row.get(SALARY_MIN),
                row.get(SALARY_MAX),
                row.get(LOCATION),
                row.get(EXPERIENCE_LEVEL));
    }
}
