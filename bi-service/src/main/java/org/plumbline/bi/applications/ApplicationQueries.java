package org.plumbline.bi.applications;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.plumbline.metricsql.MetricFields.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record16;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The statements of the recruiting dashboard; each uses an index. */
final class ApplicationQueries {

    private static final Field<Long> APPLICATION_ID = column("application_id", Long.class);
    private static final Field<String> STATUS = column("application_status", String.class);
    private static final Field<OffsetDateTime> CREATED_AT = column("created_at", OffsetDateTime.class);
    private static final Field<Long> COMPANY_ID = column("company_id", Long.class);

    private ApplicationQueries() {}

    /**
     * Selects the components of {@link RecentQuestion.RecentApplications.Item}; one row beyond the limit tells whether
     * more follow.
     */
    static Select<
                    Record16<
                            Long,
                            String,
                            String,
                            Instant,
                            Instant,
                            Long,
                            String,
                            Long,
                            String,
                            String,
                            Integer,
                            String,
                            BigDecimal,
                            BigDecimal,
                            String,
                            String>>
            recent(RecentQuestion question, Optional<Instant> since) {
        return DSL.select(
                        APPLICATION_ID,
                        STATUS,
                        column("application_source", String.class),
                        column("created_at", Instant.class),
                        column("application_updated_at", Instant.class),
                        column("job_id", Long.class),
                        column("job_title", String.class),
                        COMPANY_ID,
                        column("company_name", String.class),
                        column("company_industry", String.class),
                        column("priority_score", Integer.class),
                        column("salary_currency", String.class),
                        column("salary_min", BigDecimal.class),
                        column("salary_max", BigDecimal.class),
                        column("location", String.class),
                        column("experience_level", String.class))
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
}
