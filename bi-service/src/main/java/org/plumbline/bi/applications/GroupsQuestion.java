package org.plumbline.bi.applications;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/** How many applications there are in each group of some kind. */
interface GroupsQuestion<G extends GroupsQuestion.Group, T> extends Question<GroupsQuestion.Groups<G>, T> {

    interface Group {
        long applications();
    }

    /**
     * Applications counted by group.
     *
     * @param total of all groups, those beyond the limit included
     * @param largest the largest groups first, and those of one size in their own order
     */
    record Groups<G>(Total total, List<G> largest, boolean truncated) {}

    Period period();

    /** How many groups are listed; all are counted. */
    int limit();

    /** Change it when the same data is answered differently. */
    String answerForm();

    /** Reads the groups; one without applications is missing. */
    List<G> groups(DSLContext database, Parts parts);

    /** The order of groups of one size. */
    Comparator<G> order();

    @Override
    default Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    default List<?> inputs() {
        return List.of(answerForm(), period(), limit());
    }

    @Override
    default List<?> shown(DatasetFreshness freshness) {
        return List.of(isPublishedInto(freshness));
    }

    @Override
    default Groups<G> read(DSLContext database, DatasetFreshness freshness) {
        if (freshness.published().isEmpty()) {
            return new Groups<>(Total.NOT_AVAILABLE, List.of(), false);
        }
        var groups = groups(database, Parts.of(period().window()));
        var applications = groups.stream().mapToLong(Group::applications).sum();
        var largest = groups.stream()
                .sorted(Comparator.<G>comparingLong(Group::applications)
                        .reversed()
                        .thenComparing(order()))
                .limit(limit())
                .toList();
        var isMeasured = applications > 0 || isMeasured(database, freshness);
        return new Groups<>(Total.of(applications, isMeasured), largest, groups.size() > largest.size());
    }

    /** Whether a count of 0 means anything. */
    private boolean isMeasured(DSLContext database, DatasetFreshness freshness) {
        var end = period().window().to();
        return isPublishedInto(freshness).orElse(false)
                && database.fetchValue(ApplicationQueries.anyBefore(scope(), end)) != null;
    }

    /** Whether the publication is whole up to a moment of the period; empty before the first. */
    private Optional<Boolean> isPublishedInto(DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> until.isAfter(period().window().from()));
    }

    @Override
    default int rows(Groups<G> groups) {
        return groups.largest().size();
    }
}
