package org.plumbline.bi.freshness;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.metric.Window;

/** The annotations of a window. */
record Annotations(
        @Schema(required = true) AnsweredWindow window,

        @Schema(required = true, description = "The earliest first; the latest 500 where there are more")
        List<Annotation> annotations) {

    private static final int MOST = 500;

    /** An operation that changed numbers: a first publication, a restatement, a repair. */
    @Schema(name = "Annotation")
    @RegisterForReflection
    record Annotation(
            @Schema(required = true) Instant at,

            @Schema(
                    required = true,
                    enumeration = {"first_publication", "restatement", "repair", "revert"},
                    description = "`first_publication`: the cut-over, from which on these numbers are read;"
                            + " `restatement`: a publication that changed months which were settled; `repair`, `revert`: a data"
                            + " repair, and its being taken back, which the next publication shows")
            String kind,

            @Schema(required = true, examples = "submission_facts")
            String dataset,

            @Schema(description = "Only of a publication: which") @JsonInclude(JsonInclude.Include.NON_NULL)
            Long version,

            @Schema(description = "Only of a repair: which", examples = "platform-detail")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String repair,

            @Schema(description = "How many rows it changed, over all communities: only for a scope that sees all")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Long changedRows,

            @Schema(description = "Why, as it was written down, or what the check found: likewise")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String reason) {}

    /** Reads {@code bi.annotations}, a view that shows each scope only what it may know. */
    static Annotations read(Window window, DSLContext database) {
        var happenedAt = column("happened_at", Instant.class);
        var kind = column("kind", String.class);
        var dataset = column("dataset", String.class);
        var latest = database.select(
                        happenedAt,
                        kind,
                        dataset,
                        column("version", Long.class),
                        column("repair", String.class),
                        column("changed_rows", Long.class),
                        column("reason", String.class))
                .from(table(name("bi", "annotations")))
                .where(Predicates.in(window, happenedAt.getName()))
                .orderBy(happenedAt.desc(), kind, dataset)
                .limit(MOST)
                .fetch(mapping(Annotation::new));
        return new Annotations(AnsweredWindow.of(window), latest.reversed());
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name(column), type);
    }
}
