package org.plumbline.bi.metric;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Golden;
import org.plumbline.metricsql.SeriesSql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** What is asked of the database for values of metrics, as files. */
class SeriesSqlTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Window AUTUMN =
            new Window(Instant.parse("2026-10-15T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    @Test
    void aRatioByMonthAndTwoGroupsWithinAScope() throws IOException {
        var months = new Buckets(AUTUMN, Grain.MONTH, PARIS).all();
        matches(
                "ratio-by-month",
                Kpi.REMOVAL_RATE,
                List.of(Grouping.of("language"), new Grouping("submitted_at", Transform.DAY_OF_WEEK, null)),
                Scope.of(List.of("paris", "toronto")),
                months);
    }

    @Test
    void aMedianInOneWindow() throws IOException {
        matches("median", Kpi.MEDIAN_HOURS_TO_TAKEDOWN, List.of(), Scope.everything(), List.of(AUTUMN));
    }

    private static void matches(String name, Kpi kpi, List<Grouping> groupings, Scope scope, List<Window> windows)
            throws IOException {
        Golden.matches(
                "metric",
                name,
                new SeriesSql(kpi.definition(), groupings, PARIS)
                        .over(Relations.of(Datasets.SUBMISSION_FACTS), scope, windows, 100));
    }
}
