package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.metricsql.sums.Sums;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/** The recruiting dashboard's statements that count. */
public final class ApplicationSql {

    private static final Dataset APPLICATIONS = Datasets.APPLICATION_SUMMARY;
    private static final String CREATED_AT = "created_at";
    private static final Field<Long> COMPANY_ID = field(name("company_id"), Long.class);
    private static final Field<String> COMPANY_NAME = field(name("company_name"), String.class);

    private ApplicationSql() {}

    /** Statuses, and how many applications have each. */
    public static Select<Record2<String, BigDecimal>> byStatus(Scope scope, Parts parts) {
        return DSL.select(Sums.DIMENSION_VALUE, sum(Sums.VALUE))
                .from(new Sums(scope, APPLICATIONS, List.of("status"), List.of(DashboardMetrics.APPLICATIONS))
                        .within(parts))
                .groupBy(Sums.DIMENSION_VALUE);
    }

    /**
     * Companies, their names, and how many applications there are for the jobs of each; from the facts, because sums know
     * companies by their names alone. Each is named once: a name is the same in all facts of a company.
     */
    public static Select<Record3<Long, String, Integer>> byCompany(Scope scope, Parts parts) {
        var counted = DSL.select(COMPANY_ID, count().as("applications"))
                .from(Relations.of(APPLICATIONS))
                .where(Predicates.visibleTo(scope, APPLICATIONS))
                .and(DSL.or(parts.spans().stream()
                        .map(span -> Predicates.in(span, CREATED_AT))
                        .toList()))
                .groupBy(COMPANY_ID)
                .asTable("counted");
        var id = counted.field(COMPANY_ID);
        var companyName = field(DSL.select(COMPANY_NAME)
                        .from(Relations.of(APPLICATIONS))
                        .where(Predicates.visibleTo(scope, APPLICATIONS))
                        .and(COMPANY_ID.eq(id))
                        .limit(1))
                .as(COMPANY_NAME);
        return DSL.select(id, companyName, counted.field("applications", Integer.class))
                .from(counted);
    }
}
