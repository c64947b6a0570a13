package org.plumbline.bi.query;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
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

    /**
     * The query for a value of its parameter.
     *
     * @param reading what is made of its rows
     */
    public <A> Asked<A> with(String parameter, Function<Result<Record>, A> reading) {
        return with(parameter, reading, _ -> 0);
    }

    /**
     * Likewise, of a dataset, which is the parameter.
     *
     * @param version that of its publication that the rows are of
     */
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
     * A query for a value of its parameter.
     *
     * @param reading what is made of its rows
     * @param version of the publication that they are of; 0 of none
     */
    public record Asked<A>(
            KeptPlan plan, String parameter, Function<Result<Record>, A> reading, ToLongFunction<A> version) {}
}
