package org.plumbline.bi.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.bi.window.Period;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** Which applications came in last, the newest first. */
record RecentQuestion(
        Scope scope,
        Period period,
        List<String> statuses,
        List<Long> companies,
        Optional<PagePosition> after,
        int limit)
        implements Question<RecentQuestion.Newest, RecentApplications> {

    /** Change it when the same data is answered differently. */
    private static final String ANSWER_FORM = "applications-recent/1";

    private static final List<Duration> LOOK_BACKS =
            Stream.of(1, 8, 64, 512, 4_096).map(Duration::ofHours).toList();

    RecentQuestion {
        statuses = statuses.stream().sorted().distinct().toList();
        companies = companies.stream().sorted().distinct().toList();
    }

    @Override
    public Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, period, statuses, companies, after, limit);
    }

    /** The newest applications. */
    record Newest(boolean measured, List<RecentApplications.Item> items, String next) {}

    @Override
    public Newest read(DSLContext database, DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> page(newest(database, until)))
                .orElseGet(() -> new Newest(false, List.of(), null));
    }

    private Newest page(Result<Record> rows) {
        var items = rows.stream().limit(limit).map(ApplicationQueries::item).toList();
        return new Newest(
                true, items, rows.size() > items.size() ? place(items.getLast()).toString() : null);
    }

    @Override
    public int rows(Newest newest) {
        return newest.items().size();
    }

    @Override
    public RecentApplications answer(Newest newest, Publication publication) {
        if (!newest.measured()) {
            return new RecentApplications(
                    KpiState.NOT_AVAILABLE, KpiState.NOTHING_PUBLISHED, List.of(), null, publication);
        }
        var state = newest.items().isEmpty() ? KpiState.NO_DATA : KpiState.VALUE;
        return new RecentApplications(state, null, newest.items(), newest.next(), publication);
    }

    /**
     * Looks back further and further until there are enough. The scoped view hides the order of rows, so a statement over all of them
     * would sort them all; one over the last days reads them from an index.
     */
    private Result<Record> newest(DSLContext database, Instant measuredUntil) {
        var end = after.map(PagePosition::createdAt)
                .or(() -> Optional.ofNullable(period.to()))
                .filter(it -> it.isBefore(measuredUntil))
                .orElse(measuredUntil);
        for (var lookBack : LOOK_BACKS) {
            var rows = database.fetch(ApplicationQueries.recent(this, Optional.of(end.minus(lookBack))));
            if (rows.size() > limit) {
                return rows;
            }
        }
        return database.fetch(ApplicationQueries.recent(this, Optional.empty()));
    }

    private static PagePosition place(RecentApplications.Item item) {
        return new PagePosition(item.createdAt(), item.applicationId());
    }
}
