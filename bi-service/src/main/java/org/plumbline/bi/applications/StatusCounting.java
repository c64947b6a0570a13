package org.plumbline.bi.applications;

import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.plumbline.bi.caching.Counting;
import org.plumbline.bi.query.Contradiction;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.model.scope.Scope;

/** Applications of each status. */
record StatusCounting(Scope scope) implements Counting<String> {

    @Override
    public Map<String, Long> in(Parts parts, DSLContext database) {
        return database.fetch(ApplicationSql.byStatus(scope, parts)).stream()
                .collect(Collectors.toMap(Record2::value1, row -> Contradiction.count(row.value2())));
    }
}
