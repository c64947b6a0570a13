package org.plumbline.bi.query;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Record;
import org.jooq.Table;
import org.plumbline.model.dataset.Dataset;

/** Where a dataset's rows are: in the scoped view of its name. */
public final class Relations {

    private Relations() {}

    public static Table<Record> of(Dataset dataset) {
        return table(name("bi", dataset.name()));
    }
}
