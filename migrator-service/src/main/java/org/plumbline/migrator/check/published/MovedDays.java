package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** The days whose counts the current publication changes. */
public final class MovedDays {

    private MovedDays() {}

    /** Returns some of them, at random; none if it changes nothing. */
    static List<LocalDate> some(CheckContext context, String publication, int atMost) throws SQLException {
        var statements = new Statements(context.target());
        var isMoved = statements
                .list(
                        row -> row.getBoolean(1),
                        SqlFile.read("checks/rollup/is_moved.sql"),
                        "pg_temp.moved_" + publication)
                .getFirst();
        return isMoved
                ? statements.list(
                        row -> row.getObject("metric_date", LocalDate.class),
                        SqlFile.query("checks/rollup/moved_days.sql").replace("{dataset}", publication),
                        atMost)
                : List.of();
    }
}
