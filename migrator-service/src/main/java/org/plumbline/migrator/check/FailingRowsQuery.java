package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Runs a check's query in the database, which counts the failing rows and returns the first. */
public record FailingRowsQuery(CheckFile file) {

    /**
     * Runs the query.
     *
     * @param parameters of the check's query
     */
    public Finding examine(CheckContext context, Object... parameters) throws SQLException {
        var statements = new Statements(context.target());
        var all = Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = Finding.ROWS_SHOWN;
        var counting =
                SqlFile.read("checks/support/count_faults.sql").replace("{faults}", context.examined(file.query()));
        return statements
                .list(
                        row -> {
                            var faults = row.getLong("faults");
                            return new Finding(
                                    BigDecimal.ZERO,
                                    BigDecimal.valueOf(faults),
                                    faults,
                                    null,
                                    FailingRows.rows(row.getString("rows_at_fault")),
                                    row.getString("fingerprint"),
                                    message(faults));
                        },
                        counting,
                        all)
                .getFirst();
    }

    private static String message(long faults) {
        return faults == 0 ? "Holds." : "%d %s at fault.".formatted(faults, faults == 1 ? "row is" : "rows are");
    }
}
