package org.plumbline.bi.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;

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

    /** What it gives in a transaction that is open already. */
    public Result<Record> fetch(DSLContext database, String parameter) {
        return database.connectionResult(connection -> {
            try (var statement = keeping(connection.prepareStatement(sql))) {
                statement.setString(1, parameter);
                try (var rows = statement.executeQuery()) {
                    return database.fetch(rows, fields);
                }
            }
        });
    }

    String sql() {
        return sql;
    }

    Field<?>[] fields() {
        return fields;
    }

    /** The statement, whose plan is kept. */
    static PreparedStatement keeping(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }
}
