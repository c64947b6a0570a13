package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.migrator.check.Answers.Way;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;

/**
 * A window that answers are held against the facts in: every month where everything is looked at, and all of
 * them together for explanations; else the last thirty days, and
 * more closely the last day and some of those that the publication touches.
 *
 * @param isExplained whether explanations are held against them, too
 */
record AnsweredWindow(Window window, Set<Way> ways, boolean isExplained) {

    private static final int DAYS = 30;
    private static final int DAYS_TOUCHED = 3;

    static List<AnsweredWindow> of(String publication, CheckContext context) throws SQLException {
        return context.coverage() == Coverage.EVERYTHING ? months(publication, context) : days(publication, context);
    }

    private static List<AnsweredWindow> months(String publication, CheckContext context) throws SQLException {
        var months = new TreeSet<LocalDate>();
        for (var dataset : Datasets.publishedAs(publication)) {
            for (var time : times(dataset)) {
                var sql = SqlFile.query("checks/answers/months.sql")
                        .replace("{stored}", StoredFacts.sql(dataset))
                        .replace("{time}", time);
                months.addAll(new Statements(context.target()).list(row -> row.getObject(1, LocalDate.class), sql));
            }
        }
        var windows = new ArrayList<AnsweredWindow>();
        months.forEach(month ->
                windows.add(new AnsweredWindow(window(month, month.plusMonths(1)), EnumSet.allOf(Way.class), false)));
        if (!months.isEmpty()) {
            var all = window(months.first(), months.last().plusMonths(1));
            windows.add(new AnsweredWindow(all, Set.of(), true));
        }
        return windows;
    }

    /** At which dashboards count a fact. */
    private static List<String> times(Dataset dataset) {
        return dataset.equals(Datasets.SUBMISSION_FACTS)
                ? List.of("submitted_at", "effective_takedown_at")
                : List.of(dataset.equals(Datasets.REPORT_FACTS) ? "reported_at" : "created_at");
    }

    private static List<AnsweredWindow> days(String publication, CheckContext context) throws SQLException {
        var today = context.asOf()
                .truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        var windows = new ArrayList<AnsweredWindow>();
        windows.add(new AnsweredWindow(window(today.minusDays(DAYS), today.plusDays(1)), EnumSet.of(Way.DAYS), false));
        var days = new TreeSet<>(touched(publication, context));
        days.add(today);
        days.forEach(
                day -> windows.add(new AnsweredWindow(window(day, day.plusDays(1)), EnumSet.allOf(Way.class), true)));
        return windows;
    }

    private static List<LocalDate> touched(String publication, CheckContext context) throws SQLException {
        var statements = new Statements(context.target());
        var moved = "pg_temp.moved_" + publication;
        if (!statements
                .list(row -> row.getBoolean(1), SqlFile.read("checks/metrics/is_moved.sql"), moved)
                .getFirst()) {
            return List.of();
        }
        var sql = SqlFile.query("checks/answers/touched_days.sql").replace("{dataset}", publication);
        return statements.list(row -> row.getObject(1, LocalDate.class), sql, DAYS_TOUCHED);
    }

    private static Window window(LocalDate first, LocalDate end) {
        return new Window(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
