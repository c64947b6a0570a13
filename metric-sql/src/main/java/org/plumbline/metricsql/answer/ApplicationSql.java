package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.plumbline.metricsql.rollup.Rollup.APPLICATIONS;
import static org.plumbline.metricsql.rollup.Rollup.COMPANY_ID;
import static org.plumbline.metricsql.rollup.Rollup.COMPANY_NAME;
import static org.plumbline.metricsql.rollup.Rollup.STATUS;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.scope.Scope;

/** The counting statements of the recruiting dashboard. */
public final class ApplicationSql {

    private static final Field<BigDecimal> COUNT = sum(field(name("applications"), Long.class));

    private ApplicationSql() {}

    /** The number of applications per status. */
    public static Select<Record2<String, BigDecimal>> byStatus(Scope scope, Parts parts) {
        return DSL.select(STATUS, COUNT)
                .from(APPLICATIONS.within(scope, parts))
                .groupBy(STATUS)
                .having(COUNT.ne(BigDecimal.ZERO));
    }

    /** The number of applications per company, with its name. */
    public static Select<Record3<Long, String, BigDecimal>> byCompany(Scope scope, Parts parts) {
        return DSL.select(COMPANY_ID, COMPANY_NAME, COUNT)
                .from(APPLICATIONS.within(scope, parts))
                .groupBy(COMPANY_ID, COMPANY_NAME)
                .having(COUNT.ne(BigDecimal.ZERO));
    }
}
