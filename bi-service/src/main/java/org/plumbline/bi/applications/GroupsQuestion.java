package org.plumbline.bi.applications;

import java.util.List;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Counting;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.bi.caching.RecurringQuestion;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/** How many applications there are in each group of some kind. */
interface GroupsQuestion<A> extends RecurringQuestion<A> {

    GroupsRequest request();

    /** No part of what is asked. */
    KeptCounts kept();

    /** To be changed when the same data comes to be answered differently. */
    String answerForm();

    @Override
    default Dataset dataset() {
        return Datasets.APPLICATION_SUMMARY;
    }

    @Override
    default List<?> inputs(DatasetFreshness freshness) {
        return List.of(answerForm(), Grouped.isPublishedInto(request(), freshness), request());
    }

    /**
     * The groups, counted.
     *
     * @param item what the answer lists of a group and its applications
     */
    default <G extends Comparable<G>, T> Grouped<T> grouped(
            Counting<G> counting, BiFunction<G, Long, T> item, DSLContext database, DatasetFreshness freshness) {
        return freshness
                .content()
                .map(content -> kept().count(counting, request().period().window(), content, database))
                .map(counts -> Grouped.of(
                        counts,
                        request().limit(),
                        item,
                        () -> Grouped.measured(database, freshness, scope(), request())))
                .orElseGet(Grouped::notAvailable);
    }
}
