package org.plumbline.bi.query;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A query with one parameter whose plan a session keeps, where it plans others anew for their values: one that is asked all
 * the time and is best planned alike whatever is asked for.
 */
public final class KeptPlan {

    private final String sql;
    private final Field<?>[] fields;

    /** To be made once: it writes the SQL. */
    public KeptPlan(ResultQuery<Record> query) {
        sql = DSL.using(SQLDialect.POSTGRES).render(query);
        fields = query.fields();
    }

    /** The query for a value of its parameter. */
    public Asked with(String parameter) {
        return new Asked(this, parameter);
    }

    String sql() {
        return sql;
    }

    Field<?>[] fields() {
        return fields;
    }

    /** A query for a value of its parameter. */
    public record Asked(KeptPlan plan, String parameter) {}
}
