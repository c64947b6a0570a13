package org.plumbline.bi.explain;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.plumbline.metricsql.MetricFields.column;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The latest rows behind a metric, in a stable order. */
record Sample(MetricDefinition definition, Scope scope, Window window) {

    static final int SIZE = 20;

    private static final Field<Long> SUBMISSION_ID = column("submission_id", Long.class);
    private static final Field<Long> REPORT_ID = column("report_id", Long.class);
    private static final Field<String> LEGACY_ID = column("legacy_id", String.class);
    private static final Field<Instant> TAKEDOWN_AT = column("effective_takedown_at", Instant.class);
    private static final Field<String> TAKEDOWN_SOURCE = column("takedown_source", String.class);
    private static final Field<OffsetDateTime> REPORT_TAKEN_DOWN_AT =
            column("report_taken_down_at", OffsetDateTime.class);

    private static final Field<OffsetDateTime> AT = column("at", OffsetDateTime.class);

    List<Explanation.Fact> read(DSLContext database) {
        return query().map(it -> database.fetch(it).map(mapping(Explanation.Fact::new)))
                .orElse(List.of());
    }

    /** Empty if the rows belong to no post. */
    Optional<Select<Record5<Long, String, Instant, String, Long>>> query() {
        var dataset = Counted.of(definition).dataset();
        if (dataset.equals(Datasets.REPORT_FACTS)) {
            return Optional.of(reports());
        }
        return dataset.equals(Datasets.SUBMISSION_FACTS) ? Optional.of(submissions()) : Optional.empty();
    }

    private Select<Record5<Long, String, Instant, String, Long>> submissions() {
        var sampled = sampled(SUBMISSION_ID, List.of(LEGACY_ID, TAKEDOWN_AT, TAKEDOWN_SOURCE, REPORT_TAKEN_DOWN_AT));
        // The report that recorded the post's takedown.
        var deciding = select(REPORT_ID)
                .from(Relations.of(Datasets.REPORT_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.REPORT_FACTS))
                .and(SUBMISSION_ID.eq(sampled.field(SUBMISSION_ID)))
                .and(column("taken_down_at", OffsetDateTime.class).eq(sampled.field(REPORT_TAKEN_DOWN_AT)))
                .orderBy(REPORT_ID)
                .limit(1)
                .asTable("deciding");
        return latestFirst(sampled, SUBMISSION_ID, deciding, sampled, deciding);
    }

    private Select<Record5<Long, String, Instant, String, Long>> reports() {
        var sampled = sampled(REPORT_ID, List.of(SUBMISSION_ID));
        // OFFSET makes the planner look up each fact by key instead of joining all facts.
        var fact = select(LEGACY_ID, TAKEDOWN_AT, TAKEDOWN_SOURCE)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS))
                .and(SUBMISSION_ID.eq(sampled.field(SUBMISSION_ID)))
                .offset(inline(0))
                .asTable("fact");
        return latestFirst(sampled, REPORT_ID, fact, fact, sampled);
    }

    /** Selects the rows: key, time, and further columns. */
    private Table<?> sampled(Field<Long> key, List<Field<?>> more) {
        var counted = Counted.of(definition);
        var at = field(name(counted.timeColumn()), OffsetDateTime.class).as(AT);
        return select(key, at)
                .select(more)
                .from(Relations.of(counted.dataset()))
                .where(Predicates.visibleTo(scope, counted.dataset()))
                .and(Predicates.in(window, counted.timeColumn()))
                .and(Predicates.passes(counted.filters()))
                .orderBy(at.desc(), key.desc())
                .limit(SIZE)
                .asTable("sampled");
    }

    /** Joins each row with its looked-up fact. */
    private static Select<Record5<Long, String, Instant, String, Long>> latestFirst(
            Table<?> sampled, Field<Long> key, Table<?> lookedUp, Table<?> fact, Table<?> report) {
        return select(
                        sampled.field(SUBMISSION_ID),
                        fact.field(LEGACY_ID),
                        fact.field(TAKEDOWN_AT),
                        fact.field(TAKEDOWN_SOURCE),
                        report.field(REPORT_ID))
                .from(sampled.leftJoin(lateral(lookedUp)).on(trueCondition()))
                .orderBy(sampled.field(AT).desc(), sampled.field(key).desc());
    }
}
