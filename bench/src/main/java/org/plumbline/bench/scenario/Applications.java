package org.plumbline.bench.scenario;

import java.sql.SQLException;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurement;

/** The recruiting dashboard: its load, and its newest applications. */
final class Applications implements Scenario {

    private static final String NAME = "applications";
    private static final Question.Limits LIMITS = new Question.Limits(15, 2);
    private static final int FEWEST = 10;

    @Override
    public void measure(Workbench bench) throws SQLException {
        LegacyData.provideRecruiting(bench.server(), bench.sizes());
        try (var target = bench.server().target()) {
            if (Sql.number(target, "SELECT count(*) FROM bi.application_summary_mv") == 0) {
                var load = bench.run("recruiting", "full");
                bench.measurements().add(Measurement.of(NAME, "load with publication", load.wholeSeconds(), "s"));
            }
        }
        var recent = new Question(NAME, "recent", Applications::path, "raw/recent.sql");
        recent.measure(bench, LIMITS);
    }

    /** As many as pages show, and never twice running the same number. */
    private static String path(int time) {
        return "/api/v1/applications/recent?limit=" + (FEWEST + time % FEWEST);
    }
}
