package org.plumbline.bi.freshness;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.metric.Window;

/** Reads {@code bi.annotations}, a view that shows each scope only what it may know. */
final class AnnotationQueries {

    private static final int MOST = 500;

    private static final Field<OffsetDateTime> HAPPENED_AT = field(name("happened_at"), OffsetDateTime.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> DATASET = field(name("dataset"), String.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);
    private static final Field<String> REPAIR = field(name("repair"), String.class);
    private static final Field<Long> CHANGED_ROWS = field(name("changed_rows"), Long.class);
    private static final Field<String> REASON = field(name("reason"), String.class);

    private AnnotationQueries() {}

    static List<Annotation> in(Window window, DSLContext database) {
        return database.select(HAPPENED_AT, KIND, DATASET, VERSION, REPAIR, CHANGED_ROWS, REASON)
                .from(table(name("bi", "annotations")))
                .where(Predicates.in(window, HAPPENED_AT.getName()))
                .orderBy(HAPPENED_AT.desc(), KIND, DATASET)
                .limit(MOST)
                .fetch(row -> new Annotation(
                        row.value1().toInstant(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .reversed();
    }
}
