package org.plumbline.bi.explain;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.plumbline.metricsql.MetricFields.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.jooq.Field;

@Schema(name = "RunSummary", description = "A run of the migrator")
@RegisterForReflection
public record RunSummary(
        long id,
        @Schema(examples = "moderation") String pipeline,

        @Schema(enumeration = {"delta", "full", "reconcile"})
        String mode,

        @Schema(examples = "succeeded") String state,
        @Schema Instant startedAt,
        @Schema(nullable = true) Instant endedAt,

        @Schema(description = "Over all communities, so only for a scope that sees all")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Counts counts) {

    static final Field<Long> RUN_ID = number("run_id");
    static final Field<Instant> AS_OF = column("as_of", Instant.class);

    /** Counts of the rows that a run read, by result. */
    @Schema(name = "RunCounts", description = "`read` is the sum of `written`, `unchanged` and `quarantined`")
    @RegisterForReflection
    public record Counts(long read, long written, long unchanged, long quarantined, long deleted) {}

    /** Returns a run; empty if the scope may not see it. */
    public static Optional<RunSummary> read(DSLContext database, long id) {
        return database.select(
                        RUN_ID,
                        text("pipeline"),
                        text("mode"),
                        text("state"),
                        column("started_at", Instant.class),
                        column("finished_at", Instant.class),
                        number("read"),
                        number("written"),
                        number("unchanged"),
                        number("quarantined"),
                        number("deleted"))
                .from(table(name("bi", "run_summaries")))
                .where(RUN_ID.eq(id))
                .fetchOptional(
                        mapping((run, pipeline, mode, state, start, end, read, written, same, quarantined, gone) ->
                                new RunSummary(
                                        run,
                                        pipeline,
                                        mode,
                                        state,
                                        start,
                                        end,
                                        read == null ? null : new Counts(read, written, same, quarantined, gone))));
    }

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

    private static Field<String> text(String name) {
        return column(name, String.class);
    }

    private static Field<Long> number(String name) {
        return column(name, Long.class);
    }
}
