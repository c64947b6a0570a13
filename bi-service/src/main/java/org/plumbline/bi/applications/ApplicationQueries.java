package org.plumbline.bi.applications;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The statements of the recruiting dashboard; an index serves each. */
final class ApplicationQueries {

    private static final Field<Long> APPLICATION_ID = column("application_id", Long.class);
    private static final Field<String> STATUS = column("application_status", String.class);
    private static final Field<String> SOURCE = column("application_source", String.class);
    private static final Field<OffsetDateTime> CREATED_AT = column("created_at", OffsetDateTime.class);
    private static final Field<OffsetDateTime> UPDATED_AT = column("application_updated_at", OffsetDateTime.class);
    private static final Field<Long> JOB_ID = column("job_id", Long.class);
    private static final Field<String> JOB_TITLE = column("job_title", String.class);
    private static final Field<Long> COMPANY_ID = column("company_id", Long.class);
    private static final Field<String> COMPANY_NAME = column("company_name", String.class);
    private static final Field<String> COMPANY_INDUSTRY = column("company_industry", String.class);
    private static final Field<Integer> PRIORITY_SCORE = column("priority_score", Integer.class);
    private static final Field<String> SALARY_CURRENCY = column("salary_currency", String.class);
    private static final Field<BigDecimal> SALARY_MIN = column("salary_min", BigDecimal.class);
    private static final Field<BigDecimal> SALARY_MAX = column("salary_max", BigDecimal.class);
    private static final Field<String> LOCATION = column("location", String.class);
    private static final Field<String> EXPERIENCE_LEVEL = column("experience_level", String.class);

    private ApplicationQueries() {}

    /** Selects one row more than the limit: it tells whether more follow. */
    static Select<Record> recent(RecentQuestion question, Optional<Instant> since) {
        return DSL.select(List.of(
                        APPLICATION_ID,
                        STATUS,
                        SOURCE,
                        CREATED_AT,
                        UPDATED_AT,
                        JOB_ID,
                        JOB_TITLE,
                        COMPANY_ID,
                        COMPANY_NAME,
                        COMPANY_INDUSTRY,
                        PRIORITY_SCORE,
                        SALARY_CURRENCY,
                        SALARY_MIN,
                        SALARY_MAX,
                        LOCATION,
                        EXPERIENCE_LEVEL))
                .from(Relations.of(Datasets.APPLICATION_SUMMARY))
                .where(visible(question.scope()))
                .and(within(question.period()))
                .and(since.map(ApplicationQueries::from).orElse(noCondition()))
                .and(question.statuses().isEmpty() ? noCondition() : STATUS.in(question.statuses()))
                .and(question.companies().isEmpty() ? noCondition() : COMPANY_ID.in(question.companies()))
                .and(question.after().map(ApplicationQueries::follows).orElse(noCondition()))
                .orderBy(CREATED_AT.desc(), APPLICATION_ID.desc())
                .limit(question.limit() + 1);
    }

    static Select<Record1<OffsetDateTime>> anyBefore(Scope scope, Instant moment) {
        return DSL.select(CREATED_AT)
                .from(Relations.of(Datasets.APPLICATION_SUMMARY))
                .where(visible(scope))
                .and(CREATED_AT.lt(at(moment)))
                .limit(1);
    }

    private static Condition visible(Scope scope) {
        return Predicates.visibleTo(scope, Datasets.APPLICATION_SUMMARY);
    }

    private static Condition within(Period period) {
        var from = period.from() == null ? noCondition() : from(period.from());
        return period.to() == null ? from : from.and(CREATED_AT.lt(at(period.to())));
    }

    private static Condition from(Instant instant) {
        return CREATED_AT.ge(at(instant));
    }

    private static Condition follows(PagePosition position) {
        return row(CREATED_AT, APPLICATION_ID).lessThan(row(at(position.createdAt()), val(position.applicationId())));
    }

    private static Field<OffsetDateTime> at(Instant instant) {
        return val(instant.atOffset(ZoneOffset.UTC));
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name(column), type);
    }

    /** Reads a row of {@link #recent}. */
    static RecentApplications.Item item(Record row) {
        return new RecentApplications.Item(
                row.get(APPLICATION_ID),
                row.get(STATUS),
                row.get(SOURCE),
                row.get(CREATED_AT).toInstant(),
                row.get(UPDATED_AT).toInstant(),
                row.get(JOB_ID),
                row.get(JOB_TITLE),
                row.get(COMPANY_ID),
                row.get(COMPANY_NAME),
                row.get(COMPANY_INDUSTRY),
                row.get(PRIORITY_SCORE),
                row.get(SALARY_CURRENCY),
                row.get(SALARY_MIN),
                row.get(SALARY_MAX),
                row.get(LOCATION),
                row.get(EXPERIENCE_LEVEL));
    }
}
