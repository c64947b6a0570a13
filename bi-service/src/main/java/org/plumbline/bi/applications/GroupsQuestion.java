package org.plumbline.bi.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.database.Contradiction;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.KpiState;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/**
 * Counts applications by group.
 *
 * @param limit the number of groups to list; the total covers all
 */
record GroupsQuestion<G extends GroupsQuestion.Group, T>(Scope scope, Period period, int limit, Kind<G, T> kind)
        implements Question<GroupsQuestion.Groups<G>, T> {

    /** Applications by company key; those without a company come last. */
    static final Kind<CompanyGroup, ByCompany> BY_COMPANY = new Kind<>(
            "applications-by-company/1",
            (database, scope, parts) -> database.fetch(ApplicationSql.byCompany(scope, parts))
                    .map(row -> new CompanyGroup(row.value1(), row.value2(), Contradiction.count(row.value3()))),
            Comparator.comparing(CompanyGroup::companyId, Comparator.nullsLast(Comparator.naturalOrder())),
            ByCompany::new);

    static final Kind<StatusGroup, ByStatus> BY_STATUS = new Kind<>(
            "applications-by-status/1",
            (database, scope, parts) -> database.fetch(ApplicationSql.byStatus(scope, parts))
                    .map(row -> new StatusGroup(row.value1(), Contradiction.count(row.value2()))),
            Comparator.comparing(StatusGroup::status),
            ByStatus::new);

    /**
     * A kind of grouping.
     *
     * @param answerForm increment when the same data gives a different answer
     * @param reader reads the groups; it omits those without applications
     * @param order the order of groups of equal size
     */
    record Kind<G, T>(String answerForm, Reader<G> reader, Comparator<G> order, Answer<G, T> answer) {}

    interface Reader<G> {
        List<G> read(DSLContext database, Scope scope, Parts parts);
    }

    interface Answer<G, T> {
        T of(Period window, Total applications, List<G> items, boolean truncated, Publication publication);
    }

    interface Group {
        long applications();
    }

    @Schema(name = "ApplicationsOfCompany")
    record CompanyGroup(
            @Schema(nullable = true, description = "Null if the job has no company or its company does not exist")
            Long companyId,

            @Schema(nullable = true) String companyName,
            long applications)
            implements Group {}

    @Schema(name = "ApplicationsOfStatus")
    record StatusGroup(
            @Schema(description = "As the legacy database spells it", examples = "interview")
            String status,

            long applications)
            implements Group {}

    @Schema(name = "ApplicationsByCompany")
    record ByCompany(
            Period window,
            Total applications,

            @Schema(description = "Largest first. Add up to `applications` unless `truncated`")
            List<CompanyGroup> items,

            @Schema(description = "Whether there are more than `limit`")
            boolean truncated,

            Publication publication) {}

    @Schema(name = "ApplicationsByStatus")
    record ByStatus(
            Period window,
            Total applications,

            @Schema(description = "Largest first. Add up to `applications` unless `truncated`")
            List<StatusGroup> items,

            @Schema(description = "Whether there are more than `limit`")
            boolean truncated,

            Publication publication) {}

    /** The number of applications, and whether it means anything. */
    @Schema(name = "ApplicationTotal")
    record Total(
            @Schema(nullable = true, description = "Null unless `state` is `value`", examples = "40000")
            Long value,

            KpiState state,

            @Schema(description = "Why there is no value; only if `state` is `not_available`")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason) {}

    /**
     * Applications counted by group.
     *
     * @param total over all groups, including those beyond the limit
     * @param largest largest groups first; groups of equal size in their own order
     */
    record Groups<G>(Total total, List<G> largest, boolean truncated) {}

    @Override
    public Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    public List<?> inputs() {
        return List.of(kind.answerForm(), period, limit);
    }

    @Override
    public List<?> shown(DatasetFreshness freshness) {
        return List.of(isPublishedInto(freshness));
    }

    @Override
    public Groups<G> read(DSLContext database, DatasetFreshness freshness) {
        if (freshness.published().isEmpty()) {
            var total = new Total(null, KpiState.NOT_AVAILABLE, KpiState.NOTHING_PUBLISHED);
            return new Groups<>(total, List.of(), false);
        }
        var groups = kind.reader().read(database, scope, Parts.of(period.window()));
        var applications = groups.stream().mapToLong(Group::applications).sum();
        var largest = groups.stream()
                .sorted(Comparator.<G>comparingLong(Group::applications)
                        .reversed()
                        .thenComparing(kind.order()))
                .limit(limit)
                .toList();
        var total = applications > 0 || isMeasured(database, freshness)
                ? new Total(applications, KpiState.VALUE, null)
                : new Total(null, KpiState.NO_DATA, null);
        return new Groups<>(total, largest, groups.size() > largest.size());
    }

    /** Whether a count of 0 means anything: whether any part of the period was measured. */
    private boolean isMeasured(DSLContext database, DatasetFreshness freshness) {
        return isPublishedInto(freshness).orElse(false)
                && database.fetchValue(ApplicationQueries.anyBefore(
                                scope, period.window().to()))
                        != null;
    }

    /** Whether the publication covers at least the beginning of the period; empty before the first publication. */
    private Optional<Boolean> isPublishedInto(DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> until.isAfter(period.window().from()));
    }

    @Override
    public int rows(Groups<G> groups) {
        return groups.largest().size();
    }

    @Override
    public T answer(Groups<G> groups, Publication publication) {
        return kind.answer().of(period, groups.total(), groups.largest(), groups.truncated(), publication);
    }
}
