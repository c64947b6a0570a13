package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads runs and the results of their checks, as far as the scope may know them. */
public final class RunQueries {

    static final Field<Long> RUN_ID = field(name("run_id"), Long.class);
    static final Field<OffsetDateTime> AS_OF = field(name("as_of"), OffsetDateTime.class);

    private static final Field<String> PIPELINE = field(name("pipeline"), String.class);
    private static final Field<String> MODE = field(name("mode"), String.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<OffsetDateTime> STARTED_AT = field(name("started_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> FINISHED_AT = field(name("finished_at"), OffsetDateTime.class);
    private static final Field<Long> READ = field(name("read"), Long.class);
    private static final Field<Long> WRITTEN = field(name("written"), Long.class);
    private static final Field<Long> UNCHANGED = field(name("unchanged"), Long.class);
    private static final Field<Long> QUARANTINED = field(name("quarantined"), Long.class);
    private static final Field<Long> DELETED = field(name("deleted"), Long.class);
    private static final Field<Long> PLACE = field(name("place"), Long.class);
    private static final Field<String> CHECK_ID = field(name("check_id"), String.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> SEVERITY = field(name("severity"), String.class);
    private static final Field<String> OUTCOME = field(name("outcome"), String.class);
    private static final Field<String> DESCRIPTION = field(name("description"), String.class);
    private static final Field<String> FINDING = field(name("finding"), String.class);

    private RunQueries() {}

    /** Returns a run; empty if the scope may not know of it. */
    public static Optional<RunSummary> run(DSLContext database, long id) {
        return database.select(
                        RUN_ID,
                        PIPELINE,
                        MODE,
                        STATE,
                        STARTED_AT,
                        FINISHED_AT,
                        READ,
                        WRITTEN,
                        UNCHANGED,
                        QUARANTINED,
                        DELETED)
                .from(table(name("bi", "run_summaries")))
                .where(RUN_ID.eq(id))
                .fetchOptional(RunQueries::run);
    }

    static List<Explanation.Check> checks(DSLContext database, long runId) {
        return database.select(CHECK_ID, KIND, SEVERITY, OUTCOME, DESCRIPTION, FINDING)
                .from(table(name("bi", "check_summaries")))
                .where(RUN_ID.eq(runId))
                .orderBy(PLACE)
                .fetch(row -> new Explanation.Check(
                        row.get(CHECK_ID),
                        row.get(KIND),
                        row.get(SEVERITY),
                        row.get(OUTCOME),
                        row.get(DESCRIPTION),
                        row.get(FINDING)));
    }

    private static RunSummary run(Record row) {
        var counts = row.get(READ) == null
                ? null
                : new RunSummary.Counts(
                        row.get(READ), row.get(WRITTEN), row.get(UNCHANGED), row.get(QUARANTINED), row.get(DELETED));
        return new RunSummary(
                row.get(RUN_ID),
                row.get(PIPELINE),
                row.get(MODE),
                row.get(STATE),
                row.get(STARTED_AT).toInstant(),
                instant(row.get(FINISHED_AT)),
                counts);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
