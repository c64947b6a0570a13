package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** Some of the rows that a metric is made of: the latest ones, always in the same order. */
final class Sample {

    static final int SIZE = 20;

    private static final Field<Long> SUBMISSION_ID = field(name("submission_id"), Long.class);
    private static final Field<Long> REPORT_ID = field(name("report_id"), Long.class);
    private static final Field<String> LEGACY_ID = field(name("legacy_id"), String.class);
    private static final Field<OffsetDateTime> TAKEDOWN_AT = field(name("effective_takedown_at"), OffsetDateTime.class);
    private static final Field<String> TAKEDOWN_SOURCE = field(name("takedown_source"), String.class);
    private static final Field<OffsetDateTime> REPORT_TAKEN_DOWN_AT =
            field(name("report_taken_down_at"), OffsetDateTime.class);

    private final MetricDefinition definition;
    private final Scope scope;
    private final Window window;

    Sample(MetricDefinition definition, Scope scope, Window window) {
        this.definition = definition;
        this.scope = scope;
        this.window = window;
    }

    List<Explanation.Fact> read(DSLContext database) {
        return database.fetch(query())
                .map(row -> new Explanation.Fact(
                        row.get(SUBMISSION_ID),
                        row.get(LEGACY_ID),
                        Optional.ofNullable(row.get(TAKEDOWN_AT))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.get(TAKEDOWN_SOURCE),
                        row.get(REPORT_ID)));
    }

    /** Each fact is looked up by its key. */
    Select<Record> query() {
        var counted = Counted.of(definition);
        var time = field(name(definition.header().timeColumn()), OffsetDateTime.class)
                .as("at");
        var isOfReports = counted.dataset().equals(Datasets.REPORT_FACTS);
        var key = isOfReports ? REPORT_ID : SUBMISSION_ID;
        var sampled = select(isOfReports ? List.of(SUBMISSION_ID, REPORT_ID, time) : List.of(SUBMISSION_ID, time))
                .from(Relations.of(counted.dataset()))
                .where(Predicates.visibleTo(scope, counted.dataset()))
                .and(ExplainQueries.within(definition, window))
                .and(Predicates.passes(counted.filters()))
                .orderBy(time.desc(), key.desc())
                .limit(SIZE)
                .asTable("sampled");
        var fact = select(LEGACY_ID, TAKEDOWN_AT, TAKEDOWN_SOURCE, REPORT_TAKEN_DOWN_AT)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS))
                .and(SUBMISSION_ID.eq(sampled.field(SUBMISSION_ID)))
                .asTable("fact");
        var report = isOfReports ? sampled : deciding(sampled, fact);
        var facts = sampled.leftJoin(lateral(fact)).on(trueCondition());
        return select(List.of(
                        sampled.field(SUBMISSION_ID),
                        fact.field(LEGACY_ID),
                        fact.field(TAKEDOWN_AT),
                        fact.field(TAKEDOWN_SOURCE),
                        report.field(REPORT_ID)))
                .from(isOfReports ? facts : facts.leftJoin(lateral(report)).on(trueCondition()))
                .orderBy(sampled.field(time).desc(), sampled.field(key).desc());
    }

    /** The report whose takedown is the post's. */
    private Table<?> deciding(Table<?> sampled, Table<?> fact) {
        return select(REPORT_ID)
                .from(Relations.of(Datasets.REPORT_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.REPORT_FACTS))
                .and(SUBMISSION_ID.eq(sampled.field(SUBMISSION_ID)))
                .and(field(name("taken_down_at"), OffsetDateTime.class).eq(fact.field(REPORT_TAKEN_DOWN_AT)))
                .orderBy(REPORT_ID)
                .limit(1)
                .asTable("deciding");
    }
}
