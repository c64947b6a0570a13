package org.plumbline.bi.database;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A short query with one parameter, sent in one round trip with the statements that open its transaction. */
public final class LeadingQuery {

    private final String sql;
    private final Field<?>[] fields;

    /** Renders the SQL, so create one instance only. */
    public LeadingQuery(ResultQuery<Record> query) {
        sql = DSL.using(SQLDialect.POSTGRES).render(query);
        fields = query.fields();
    }

    /** Returns the query with a dataset as its parameter. */
    public <A> Bound<A> with(String dataset, Function<Result<Record>, A> reading, ToLongFunction<A> version) {
        return new Bound<>(this, dataset, reading, version);
    }

    String sql() {
        return sql;
    }

    Field<?>[] fields() {
        return fields;
    }

    /**
     * A query and its parameter's value.
     *
     * @param version reads the publication's version from the result; 0 if there is none
     */
    public record Bound<A>(
            LeadingQuery query, String parameter, Function<Result<Record>, A> reading, ToLongFunction<A> version) {}
}
