package org.plumbline.bi.applications;

import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Counting;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.model.scope.Scope;

/** Applications for the jobs of each company. */
record CompanyCounting(Scope scope) implements Counting<Company> {

    @Override
    public Map<Company, Long> in(Parts parts, DSLContext database) {
        return database.fetch(ApplicationSql.byCompany(scope, parts)).stream()
                .collect(Collectors.toMap(row -> new Company(row.value1(), row.value2()), row -> row.value3()
                        .longValue()));
    }
}
