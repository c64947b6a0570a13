package org.plumbline.bi.database;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A short query with one parameter. It is sent in one round trip with the statements that open its transaction. */
public final class LeadingQuery {

    private final String sql;
    private final Field<?>[] fields;

    /** Renders the SQL: make it once. */
    public LeadingQuery(ResultQuery<Record> query) {
        sql = DSL.using(SQLDialect.POSTGRES).render(query);
        fields = query.fields();
    }

    /** Returns the query for a dataset, which is its parameter. */
    public <A> Asked<A> with(String dataset, Function<Result<Record>, A> reading, ToLongFunction<A> version) {
        return new Asked<>(this, dataset, reading, version);
    }

    String sql() {
        return sql;
    }

    Field<?>[] fields() {
        return fields;
    }

    /**
     * A query with a value of its parameter.
     *
     * @param version reads the version of the publication from that value; 0 if there is none
     */
    public record Asked<A>(
            LeadingQuery query, String parameter, Function<Result<Record>, A> reading, ToLongFunction<A> version) {}
}
