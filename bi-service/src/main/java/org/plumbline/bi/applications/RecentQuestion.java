package org.plumbline.bi.applications;

import static org.jooq.Records.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.bi.window.Period;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The latest applications, newest first. */
record RecentQuestion(
        Scope scope,
        Period period,
        List<String> statuses,
        List<Long> companies,
        Optional<PagePosition> after,
        int limit)
        implements Question<RecentQuestion.Newest, RecentQuestion.RecentApplications> {

    /** Increment when the same data gives a different answer. */
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

    record Newest(boolean measured, List<RecentApplications.Item> items, String next) {}

    @Override
    public Newest read(DSLContext database, DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> page(newest(database, until)))
                .orElseGet(() -> new Newest(false, List.of(), null));
    }

    private Newest page(List<RecentApplications.Item> rows) {
        var items = rows.stream().limit(limit).toList();
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
     * Looks back further and further until there are enough rows. The scoped view hides the index order, so a statement
     * over all rows would sort them all; one over the last days reads them from an index.
     */
    private List<RecentApplications.Item> newest(DSLContext database, Instant measuredUntil) {
        var end = after.map(PagePosition::createdAt)
                .or(() -> Optional.ofNullable(period.to()))
                .filter(it -> it.isBefore(measuredUntil))
                .orElse(measuredUntil);
        for (var lookBack : LOOK_BACKS) {
            var rows = recent(database, Optional.of(end.minus(lookBack)));
            if (rows.size() > limit) {
                return rows;
            }
        }
        return recent(database, Optional.empty());
    }

    private List<RecentApplications.Item> recent(DSLContext database, Optional<Instant> since) {
        return database.fetch(ApplicationQueries.recent(this, since)).map(mapping(RecentApplications.Item::new));
    }

    private static PagePosition place(RecentApplications.Item item) {
        return new PagePosition(item.createdAt(), item.applicationId());
    }

    record RecentApplications(
            KpiState state,

            @Schema(description = "Why there is no value; only if `state` is `not_available`")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason,

            @Schema(description = "Newest first; at equal times the highest `applicationId` first")
            List<Item> items,

            @Schema(
                    nullable = true,
                    description = "Send it as `after` to get the next page; null at the end of the list",
                    examples = "2026-11-20T09:14:03Z_40000")
            String next,

            Publication publication) {

        @Schema(name = "Application")
        record Item(
                long applicationId,

                @Schema(description = "As the legacy database spells it", examples = "interview")
                String applicationStatus,

                @Schema(nullable = true, examples = "referral")
                String applicationSource,

                @Schema(description = "When the application was made")
                Instant createdAt,

                @Schema(description = "When it was last changed")
                Instant updatedAt,

                long jobId,
                String jobTitle,

                @Schema(nullable = true, description = "Null if the job has no existing company")
                Long companyId,

                @Schema(nullable = true) String companyName,
                @Schema(nullable = true) String companyIndustry,

                @Schema(description = "The job's prestige; 0 if none was entered")
                int priorityScore,

                @Schema(nullable = true, examples = "EUR") String salaryCurrency,
                @Schema(nullable = true) BigDecimal salaryMin,
                @Schema(nullable = true) BigDecimal salaryMax,

                @Schema(nullable = true, examples = "Paris, Île-de-France, France")
                String location,

                @Schema(nullable = true, examples = "senior")
                String experienceLevel) {}
    }
}
