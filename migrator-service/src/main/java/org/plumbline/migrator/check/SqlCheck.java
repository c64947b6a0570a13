package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.migrator.sql.SqlFunction;
import org.plumbline.migrator.sql.StoredJson;

/**
 * A check in a SQL file: a head that describes it, and one query for the failing rows.
 *
 * @param among the table whose rows are checked; empty if only their number counts
 * @param parameters of the query; null if it has none
 */
public record SqlCheck(
        CheckHeader header,
        Optional<String> among,
        String query,
        SqlFunction<CheckContext, Map<String, Object>> parameters)
        implements Check {

    /** Reads the check of a packaged file whose query has no parameters. */
    public static SqlCheck read(String id) {
        return read(id, null);
    }

    /**
     * Reads the check of a packaged file.
     *
     * @param parameters of its query; null if it has none
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file is not a valid check
     */
    public static SqlCheck read(String id, SqlFunction<CheckContext, Map<String, Object>> parameters) {
        return parse(id, SqlFiles.query("checks/" + id + ".sql"), parameters);
    }

    /**
     * Parses the text of a check's file.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput with every violation in the head, by line
     */
    public static SqlCheck parse(String id, String text, SqlFunction<CheckContext, Map<String, Object>> parameters) {
        var head = CheckHead.read("sql/checks/" + id + ".sql", text);
        var header = new CheckHeader(
                id,
                head.oneOf("kind", CheckKind.class),
                head.oneOf("severity", Severity.class),
                head.tolerance(),
                head.text("description"),
                head.datasets(),
                head.names("entities"),
                head.names("failing-columns"));
        var among = head.among();
        head.refuseViolations();
        return new SqlCheck(header, among, text, parameters);
    }

    @Override
    public Optional<String> statement() {
        return parameters == null ? Optional.of(ExaminedSql.of(query, Coverage.EVERYTHING)) : Optional.empty();
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        return run(context, query, parameters == null ? Map.of() : parameters.apply(context));
    }

    /** Counts a query's rows as failing rows in the database, and fetches the first ones. */
    public static Finding run(CheckContext context, String query, Map<String, ?> parameters) throws SQLException {
        var statement = context.sql("result.count_failing")
                .with("failing", ExaminedSql.of(query, context.coverage()))
                .bind("shown", Finding.ROWS_SHOWN);
        parameters.forEach(statement::bind);
        return statement.get(row -> {
            var failing = row.getLong("failing");
            return new Finding(
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(failing),
                    failing,
                    null,
                    StoredJson.read(row.getString("failing_rows"), FailingRows.ROWS),
                    row.getString("fingerprint"),
                    failing == 0 ? "Holds." : "%d %s.".formatted(failing, failing == 1 ? "row fails" : "rows fail"));
        });
    }
}
