package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.model.dataset.Dataset;

/** Where the rows are that a scope may see: in scoped views. */
public final class Relations {

    private Relations() {}

    /** A dataset's, in the view of its name. */
    public static Table<Record> of(Dataset dataset) {
        return table(name("bi", dataset.name()));
    }

    /** What is kept of what the legacy database said of a dataset. */
    public static Table<Record> ofReference(Dataset dataset) {
        return table(name("bi", "legacy_" + dataset.name()));
    }
}
