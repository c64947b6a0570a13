package org.plumbline.migrator.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Has the database count the rows that a check's query finds at fault, and keep the first of them. */
record FaultQuery(CheckFile file) {

    /** @param parameters of the check's query */
    Finding examine(CheckContext context, Object... parameters) throws SQLException {
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
                                    Faults.rows(row.getString("rows_at_fault")),
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
