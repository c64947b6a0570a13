package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.service.Dashboards;

/** The recruiting dashboard: its load, its newest applications, and those of 30 days by status and by company. */
final class Applications implements Scenario {

    private static final String NAME = "applications";
    private static final Question.Limits RECENT = new Question.Limits(15, 2);
    private static final Question.Limits GROUPED = new Question.Limits(15, 10);

    @Override
    public void measure(Workbench bench) throws SQLException {
        LegacyData.provideRecruiting(bench.server(), bench.sizes());
        try (var target = bench.server().target()) {
            if (Sql.number(target, "SELECT count(*) FROM bi.application_summary_mv") == 0) {
                var load = bench.run("recruiting", "full");
                bench.measurements().add(Measurement.of(NAME, "load with publication", load.wholeSeconds(), "s"));
            }
        }
        new Questions(bench, NAME)
                .measure(
                        days("recent", "recent", "raw/recent.sql", RECENT),
                        days("30 days by status", "by-status", "raw/by_status.sql", GROUPED),
                        days("30 days by company", "by-company", "raw/by_company.sql", GROUPED));
    }

    private static Question days(String name, String question, String rawJoin, Question.Limits limits) {
        return Question.untilNow(name, end -> Dashboards.monthUntil("applications/" + question, end), rawJoin, limits);
    }
}
