package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.takedown.TakedownSource;

/** A branch of the takedown rule, by which the rows behind a number are divided. */
record Branch(String id, String description) {

    private static final Branch NONE = new Branch("none", "No takedown");

    private static final Branch REPORTED =
            new Branch(TakedownSource.REPORT_FLOW.id(), "The report itself recorded a takedown");

    private static final Branch OPEN = new Branch(NONE.id(), "The report itself recorded no takedown");

    private static final String REPORT_TAKEN_DOWN_AT = "taken_down_at";

    /** Columns that only removed posts have. */
    private static final Set<String> OF_TAKEDOWNS = Set.of(
            "effective_takedown_at", "takedown_source", "hours_to_takedown", "report_taken_down_at", "removed_at");

    /** The branches that rows can fall under, in the rule's order; none if the dataset has no takedowns. */
    public static List<Branch> of(Counted counted) {
        if (counted.dataset().equals(Datasets.REPORT_FACTS)) {
            return counted.needsOneOf(Set.of(REPORT_TAKEN_DOWN_AT)) ? List.of(REPORTED) : List.of(REPORTED, OPEN);
        }
        if (counted.dataset().equals(Datasets.SUBMISSION_FACTS)) {
            var takedowns =
                    Arrays.stream(TakedownSource.values()).map(source -> new Branch(source.id(), source.description()));
            var others = counted.needsOneOf(OF_TAKEDOWNS) ? Stream.<Branch>empty() : Stream.of(NONE);
            return Stream.concat(takedowns, others).toList();
        }
        return List.of();
    }

    /** The branch that a row of a dataset falls under; empty if the dataset has no takedowns. */
    public static Optional<Field<String>> in(Dataset dataset) {
        if (dataset.equals(Datasets.REPORT_FACTS)) {
            return Optional.of(when(field(name(REPORT_TAKEN_DOWN_AT)).isNotNull(), inline(REPORTED.id()))
                    .otherwise(inline(NONE.id())));
        }
        if (dataset.equals(Datasets.SUBMISSION_FACTS)) {
            return Optional.of(DSL.coalesce(field(name("takedown_source"), String.class), inline(NONE.id())));
        }
        return Optional.empty();
    }
}
