package org.plumbline.bi.lineage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.plumbline.metricsql.MetricFields.column;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The statements about one submission, each by its key. */
final class LineageQueries {

    static final Field<Long> SUBMISSION_ID = column("submission_id", Long.class);
    static final Field<String> LEGACY_ID = column("legacy_id", String.class);
    static final Field<Long> LAST_RUN_ID = column("last_run_id", Long.class);

    static final List<Field<?>> SUBMISSION = fields(List.of(
            Stream.of(SUBMISSION_ID, column("community_id", Long.class)),
            texts("community_slug", "community_name", "status", "language"),
            times("submitted_at"),
            texts("submitted_by"),
            times("removed_at", "deleted_at")));

    static final Field<Boolean> HAS_POST_DATA = column("has_post_data", Boolean.class);
    static final List<Field<?>> POST_DATA = fields(List.of(
            Stream.of(SUBMISSION_ID),
            texts("url", "title", "content", "author_handle"),
            times("posted_at"),
            texts("platform", "platform_detail", "platform_source", "platform_rule")));

    static final Field<Boolean> HAS_METADATA = column("has_metadata", Boolean.class);
    static final List<Field<?>> METADATA = List.of(SUBMISSION_ID, column("metadata", JSONB.class));

    static final Field<Boolean> HAS_ANALYSIS = column("has_analysis", Boolean.class);
    static final List<Field<?>> ANALYSIS = List.of(
            SUBMISSION_ID,
            column("model", String.class),
            column("sentiment", BigDecimal.class),
            column("toxicity", BigDecimal.class),
            column("labels", String[].class));

    static final Field<JSONB> HASHTAGS = column("hashtags", JSONB.class);
    static final Field<JSONB> CATEGORIES = column("categories", JSONB.class);

    static final Field<Long> REPORT_ID = column("report_id", Long.class);
    static final List<Field<?>> REPORT = fields(List.of(
            Stream.of(REPORT_ID, SUBMISSION_ID),
            texts("channel"),
            times("reported_at"),
            texts("outcome"),
            times("taken_down_at", "deleted_at"),
            Stream.of(LEGACY_ID, LAST_RUN_ID)));

    static final Field<String> SOURCE = column("source", String.class);
    static final Field<String> ENTITY = column("entity", String.class);
    static final Field<JSONB> DOCUMENT = column("document", JSONB.class);
    static final Field<Long> RUN_ID = column("run_id", Long.class);
    static final Field<OffsetDateTime> RECORDED_AT = column("recorded_at", OffsetDateTime.class);

    static final Field<String> RELATION = column("relation", String.class);
    static final Field<String> COLUMN = column("column_name", String.class);
    static final Field<String> RULE = column("rule", String.class);
    static final Field<String> ARGUMENT = column("argument", String.class);
    static final Field<String> DESCRIPTION = column("description", String.class);

    /** The rule's input from the legacy row. */
    static final Field<JSONB> INPUT = field(
                    "(select jsonb_object_agg(input, document -> input) from unnest(inputs) as input)", JSONB.class)
            .as("input");

    static final List<Field<?>> FACT = Datasets.SUBMISSION_FACTS.columns().stream()
            .<Field<?>>map(LineageQueries::typed)
            .toList();

    private LineageQueries() {}

    static Select<Record> fact(Scope scope, long submission) {
        return select(FACT).from(Relations.of(Datasets.SUBMISSION_FACTS)).where(visible(scope, submission));
    }

    static Select<Record> bundle(Scope scope, long submission) {
        var columns = Stream.of(
                        SUBMISSION,
                        POST_DATA,
                        METADATA,
                        ANALYSIS,
                        List.of(
                                HAS_POST_DATA,
                                HAS_METADATA,
                                HAS_ANALYSIS,
                                HASHTAGS,
                                CATEGORIES,
                                LEGACY_ID,
                                LAST_RUN_ID))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return select(columns).from(table(name("bi", "submission_bundles"))).where(visible(scope, submission));
    }

    static Select<Record> reports(Scope scope, long submission) {
        return select(REPORT)
                .from(table(name("bi", "submission_reports")))
                .where(visible(scope, submission))
                .orderBy(REPORT_ID);
    }

    /** Raw documents of the submission; the post's comes first. */
    static Select<Record> documents(Scope scope, long submission) {
        return select(List.of(SOURCE, ENTITY, LEGACY_ID, DOCUMENT, RUN_ID, RECORDED_AT))
                .from(table(name("bi", "submission_documents")))
                .where(visible(scope, submission))
                .orderBy(ENTITY, LEGACY_ID);
    }

    /** Selects the rules by which a pipeline derives columns of a post, with their input from this post. */
    static Select<Record> rules(Scope scope, long submission, String pipeline) {
        var post = select(DOCUMENT)
                .from(table(name("bi", "submission_documents")))
                .where(visible(scope, submission))
                .and(ENTITY.eq("posts"))
                .asTable("post");
        var rules = select(
                        RELATION,
                        COLUMN,
                        column("inputs", String[].class),
                        RULE,
                        ARGUMENT,
                        DESCRIPTION,
                        column("place", Integer.class))
                .from(table(name("bi", "field_rules")))
                .where(column("pipeline", String.class).eq(pipeline))
                .and(ENTITY.eq("posts"))
                .asTable("rules");
        return select(List.of(RELATION, COLUMN, INPUT, RULE, ARGUMENT, DESCRIPTION))
                .from(rules)
                .crossJoin(post)
                .orderBy(column("place", Integer.class));
    }

    private static Condition visible(Scope scope, long submission) {
        return Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS).and(SUBMISSION_ID.eq(submission));
    }

    private static Field<?> typed(Column column) {
        return switch (column.type()) {
            case TEXT -> column(column.name(), String.class);
            case INTEGER -> column(column.name(), Long.class);
            case NUMERIC -> column(column.name(), BigDecimal.class);
            case TIMESTAMP -> column(column.name(), OffsetDateTime.class);
            case TEXT_ARRAY -> column(column.name(), String[].class);
        };
    }

    private static List<Field<?>> fields(List<Stream<Field<?>>> parts) {
        return parts.stream().<Field<?>>flatMap(part -> part).toList();
    }

    private static Stream<Field<?>> texts(String... columns) {
        return Stream.of(columns).map(column -> column(column, String.class));
    }

    private static Stream<Field<?>> times(String... columns) {
        return Stream.of(columns).map(column -> column(column, OffsetDateTime.class));
    }
}
