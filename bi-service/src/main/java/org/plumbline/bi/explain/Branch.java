package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.takedown.TakedownSource;

/**
 * A branch of the takedown rule by which the rows behind a number are told apart.
 *
 * @param id as in {@code takedown_source}, or {@code none}
 */
record Branch(String id, String description) {

    private static final Branch NONE = new Branch("none", "No takedown");

    private static final Branch REPORTED =
            new Branch(TakedownSource.REPORT_FLOW.id(), "The report itself recorded a takedown");

    private static final Branch OPEN = new Branch(NONE.id(), "The report itself recorded none");

    /** Those that rows of a KPI can fall under, in the order of the rule. */
    static List<Branch> of(Kpi kpi) {
        return switch (kpi) {
            case REPORTS -> List.of(REPORTED, OPEN);
            case SUBMISSIONS -> {
                var branches = new ArrayList<>(ofTakedowns());
                branches.add(NONE);
                yield List.copyOf(branches);
            }
            case REMOVED_POSTS, REMOVAL_RATE, MEDIAN_HOURS_TO_TAKEDOWN -> ofTakedowns();
        };
    }

    private static List<Branch> ofTakedowns() {
        return List.of(TakedownSource.values()).stream()
                .map(source -> new Branch(source.id(), source.description()))
                .toList();
    }

    /** The branch that a row of a dataset falls under. */
    static Field<String> in(Dataset dataset) {
        return dataset.equals(Datasets.REPORT_FACTS)
                ? when(field(name("taken_down_at")).isNotNull(), inline(REPORTED.id()))
                        .otherwise(inline(NONE.id()))
                : DSL.coalesce(field(name("takedown_source"), String.class), inline(NONE.id()));
    }
}
