package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.service.Dashboards;

/** The recruiting dashboard: its load, its newest applications, and those of 30 days by status and by company. */
final class Applications implements Scenario {

    private static final String NAME = "applications";
    private static final Question.Limits RECENT = new Question.Limits(15, 2);
    private static final Question.Limits GROUPED = new Question.Limits(15, 10);

    private final Clock clock = Clock.systemUTC();

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
                        new Question("recent", time -> days("recent", time), "raw/recent.sql", RECENT),
                        new Question(
                                "30 days by status", time -> days("by-status", time), "raw/by_status.sql", GROUPED),
                        new Question(
                                "30 days by company", time -> days("by-company", time), "raw/by_company.sql", GROUPED));
    }

    private String days(String question, int time) {
        var end = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(time));
        return Dashboards.monthUntil("applications/" + question, end);
    }
}
