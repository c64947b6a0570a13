package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.service.failure.Failure;

/**
 * A SQL file that is a check: a head that describes it, and one query for the failing rows.
 *
 * @param among the table whose rows are checked; empty if only their number counts
 */
public record CheckFile(CheckHeader header, Optional<String> among, String query) {

    /**
     * Reads the check of a packaged file.
     *
     * @throws Failure.InvalidInput if the file is not a valid check
     */
    public static CheckFile read(String id) {
        return parse(id, SqlFiles.query("checks/" + id + ".sql"));
    }

    /**
     * Parses the text of a check's file.
     *
     * @throws Failure.InvalidInput with every violation in the head, by line
     */
    public static CheckFile parse(String id, String text) {
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
        return new CheckFile(header, among, text);
    }

    /**
     * Has the database count the failing rows and return the first.
     *
     * @param parameters of the query
     */
    public Finding run(CheckContext context, Map<String, ?> parameters) throws SQLException {
        var statement = context.sql("result.count_failing")
                .with("faults", context.examined(query))
                .bind("shown", Finding.ROWS_SHOWN);
        parameters.forEach(statement::bind);
        return statement.get(row -> {
            var failing = row.getLong("faults");
            return new Finding(
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(failing),
                    failing,
                    null,
                    FailingRows.rows(row.getString("rows_at_fault")),
                    row.getString("fingerprint"),
                    message(failing));
        });
    }

    private static String message(long failing) {
        return failing == 0 ? "Holds." : "%d %s.".formatted(failing, failing == 1 ? "row fails" : "rows fail");
    }
}
