package org.plumbline.bi.explain;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** A run of the migrator, as far as a scope may know it. */
@Schema(name = "RunSummary", description = "A run of the migrator")
@RegisterForReflection
public record RunSummary(
        @Schema(required = true) long id,

        @Schema(required = true, examples = "moderation") String pipeline,

        @Schema(
                required = true,
                enumeration = {"delta", "full", "reconcile"})
        String mode,

        @Schema(required = true, examples = "succeeded") String state,

        @Schema(required = true) Instant startedAt,
        @Schema(required = true, nullable = true) Instant endedAt,

        @Schema(description = "Of all communities, so only for a scope that sees all")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Counts counts) {

    static final Field<Long> RUN_ID = number("run_id");
    static final Field<Instant> AS_OF = time("as_of");

    private static final Field<String> PIPELINE = text("pipeline");
    private static final Field<String> MODE = text("mode");
    private static final Field<String> STATE = text("state");
    private static final Field<Instant> STARTED_AT = time("started_at");
    private static final Field<Instant> FINISHED_AT = time("finished_at");
    private static final Field<Long> READ = number("read");
    private static final Field<Long> WRITTEN = number("written");
    private static final Field<Long> UNCHANGED = number("unchanged");
    private static final Field<Long> QUARANTINED = number("quarantined");
    private static final Field<Long> DELETED = number("deleted");

    /** What became of the rows that a run has read. */
    @Schema(name = "RunCounts", description = "`read` is `written`, `unchanged` and `quarantined` together")
    @RegisterForReflection
    public record Counts(
            @Schema(required = true) long read,
            @Schema(required = true) long written,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long quarantined,
            @Schema(required = true) long deleted) {}

    /** Returns a run; empty if the scope may not know of it. */
    public static Optional<RunSummary> read(DSLContext database, long id) {
        return database.select(List.of(
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
                        DELETED))
                .from(table(name("bi", "run_summaries")))
                .where(RUN_ID.eq(id))
                .fetchOptional(row -> new RunSummary(
                        row.get(RUN_ID),
                        row.get(PIPELINE),
                        row.get(MODE),
                        row.get(STATE),
                        row.get(STARTED_AT),
                        row.get(FINISHED_AT),
                        row.get(READ) == null ? null : counts(row)));
    }

    private static Counts counts(Record row) {
        return new Counts(row.get(READ), row.get(WRITTEN), row.get(UNCHANGED), row.get(QUARANTINED), row.get(DELETED));
    }

    /** Returns what a run checked, in order. */
    static List<Explanation.Check> checks(DSLContext database, long runId) {
        return database.select(
                        text("check_id"),
                        text("kind"),
                        text("severity"),
                        text("outcome"),
                        text("description"),
                        text("finding"))
                .from(table(name("bi", "check_summaries")))
                .where(RUN_ID.eq(runId))
                .orderBy(number("place"))
                .fetch(mapping(Explanation.Check::new));
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    private static Field<Long> number(String column) {
        return field(name(column), Long.class);
    }

    private static Field<Instant> time(String column) {
        return field(name(column), Instant.class);
    }
}
