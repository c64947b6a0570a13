package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.model.dataset.Dataset;

/** The scoped views, which contain the rows a scope may see. */
public final class Relations {

    private Relations() {}

    /** A dataset's view. */
    public static Table<Record> of(Dataset dataset) {
        return table(name("bi", dataset.name()));
    }

    /** The stored legacy reference of a dataset. */
    public static Table<Record> ofReference(Dataset dataset) {
        return table(name("bi", "legacy_" + dataset.name()));
    }
}
