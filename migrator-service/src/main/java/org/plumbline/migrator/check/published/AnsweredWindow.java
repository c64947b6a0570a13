package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.published.Answers.Way;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * A window in which answers are compared with the facts, in total and by day. If everything is checked, it is all time.
 * Otherwise a day that the publication changes is compared closely for every scope; for a scope over everything, also
 * the last thirty days, and today closely. {@code aggregates_equal_facts} checks the counts of changed days,
 * {@code definitions_as_installed} that the views have not changed.
 *
 * @param isClose whether counts are also compared fact by fact, and the legacy figures of explanations are compared too
 */
public record AnsweredWindow(Window window, boolean isClose) {

    private static final int DAYS = 30;
    private static final int DAYS_TOUCHED = 1;

    Set<Way> ways() {
        return isClose ? EnumSet.allOf(Way.class) : EnumSet.of(Way.DAYS);
    }

    static List<AnsweredWindow> of(String publication, Scope scope, CheckContext context) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return everything(publication, context);
        }
        var windows = new ArrayList<AnsweredWindow>();
        RollupCheck.movedDays(context, publication, DAYS_TOUCHED).forEach(day -> windows.add(closely(day, day)));
        if (scope.all()) {
            windows.addAll(lastDays(context));
        }
        return windows;
    }

    private static List<AnsweredWindow> everything(String publication, CheckContext context) throws SQLException {
        var days = new TreeSet<LocalDate>();
        for (var dataset : Datasets.publishedAs(publication)) {
            for (var time : times(dataset)) {
                context.sql("reader.days_counted")
                        .with("stored", StoredFacts.sql(dataset))
                        .with("time", time)
                        .forEach(0, day -> days.add(day.getObject("day", LocalDate.class)));
            }
        }
        return days.isEmpty() ? List.of() : List.of(closely(days.first(), days.last()));
    }

    /** The columns by which dashboards place a fact in time. */
    private static List<String> times(Dataset dataset) {
        return dataset.equals(Datasets.SUBMISSION_FACTS)
                ? List.of("submitted_at", "effective_takedown_at")
                : List.of(dataset.equals(Datasets.REPORT_FACTS) ? "reported_at" : "created_at");
    }

    private static List<AnsweredWindow> lastDays(CheckContext context) {
        var today = context.asOf()
                .truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return List.of(
                new AnsweredWindow(window(today.minusDays(DAYS), today.plusDays(1)), false), closely(today, today));
    }

    private static AnsweredWindow closely(LocalDate first, LocalDate last) {
        return new AnsweredWindow(window(first, last.plusDays(1)), true);
    }

    private static Window window(LocalDate first, LocalDate end) {
        return new Window(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
