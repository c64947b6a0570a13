package org.plumbline.bi.applications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * How many applications there are in each group of some kind.
 *
 * @param <G> a group
 */
interface GroupsQuestion<G extends Comparable<G>, T> extends Question<Grouped<G>, T> {

    Period period();

    /** How many groups are listed; all are counted. */
    int limit();

    /** Change it when the same data is answered differently. */
    String answerForm();

    /** Applications of each group; a group without any is missing. */
    Map<G, Long> counts(DSLContext database, Parts parts);

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
    default Grouped<G> read(DSLContext database, DatasetFreshness freshness) {
        if (freshness.published().isEmpty()) {
            return Grouped.notAvailable();
        }
        var window = period().window();
        return Grouped.of(
                counts(database, Parts.of(window)),
                limit(),
                () -> isPublishedInto(freshness).orElse(false)
                        && database.fetchValue(ApplicationQueries.anyBefore(scope(), window.to())) != null);
    }

    /** Whether the publication is whole up to a moment of the period, which decides what a 0 means; empty before the first. */
    private Optional<Boolean> isPublishedInto(DatasetFreshness freshness) {
        return freshness
                .measuredUntil()
                .map(until -> until.isAfter(period().window().from()));
    }

    @Override
    default int rows(Grouped<G> groups) {
        return groups.largest().size();
    }
}
