package org.plumbline.bi.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.postgresql.PGStatement;

/**
 * Queries whose plan a session keeps, where it plans others anew for their values: those that are asked all the time and are
 * best planned alike whatever is asked for.
 */
public final class KeptPlan {

    private KeptPlan() {}

    /** What a query gives in a transaction that is open already. */
    public static Result<Record> fetch(DSLContext database, ResultQuery<Record> query) {
        return database.connectionResult(connection -> {
            try (var statement = keeping(connection.prepareStatement(database.render(query)))) {
                var place = 0;
                for (var value : query.getBindValues()) {
                    statement.setObject(++place, value);
                }
                try (var rows = statement.executeQuery()) {
                    return database.fetch(rows, query.fields());
                }
            }
        });
    }

    /** The statement, whose plan is kept. */
    static PreparedStatement keeping(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        return statement;
    }
}
