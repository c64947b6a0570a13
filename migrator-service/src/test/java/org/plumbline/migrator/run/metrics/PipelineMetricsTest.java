package org.plumbline.migrator.run.metrics;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.Metrics;

@QuarkusTest
class PipelineMetricsTest extends MigrationTest {

    @Test
    void aRunIsCountedByEntityAndTimedByItsOutcome() {
        var rows = "plumbline_rows_%s_total{entity=\"posts\",pipeline=\"moderation\"}";
        var runs = "plumbline_run_duration_seconds_count{mode=\"full\",outcome=\"succeeded\",pipeline=\"moderation\"}";
        run();
        var read = Metrics.value(rows.formatted("read"));
        var written = Metrics.value(rows.formatted("written"));
        var ended = Metrics.value(runs);

        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        run();

        assertEquals(read + 2, Metrics.value(rows.formatted("read")));
        assertEquals(written + 2, Metrics.value(rows.formatted("written")));
        assertEquals(ended + 1, Metrics.value(runs));
    }

    @Test
    void gaugesTellWhatTheDatabaseKnowsWhoeverRanThePipeline() throws SQLException {
        assertEquals(Double.NaN, Metrics.value("plumbline_run_lag_seconds{pipeline=\"moderation\"}"));
        execute("""
                WITH run AS (
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at, finished_at)
                    VALUES ('moderation', 'full', 'succeeded', 'done', 'ada', now() - interval '1 hour',
                        '2026-01-01T00:00:00Z')
                    RETURNING run_id
                )
                INSERT INTO etl.quarantine (source, entity, legacy_id, document, field, rule, reason, first_run_id,
                    last_run_id, resolved_at)
                SELECT 'moderation', 'posts', i::text, '{}', 'f', 'r', 'x', run_id, run_id,
                    CASE WHEN i > 2 THEN now() END
                FROM run, generate_series(1, 3) AS i""");

        assertEquals(2, Metrics.value("plumbline_quarantine_waiting_rows{pipeline=\"moderation\"}"));
        assertEquals(
                1_767_225_600.0,
                Metrics.value("plumbline_run_last_success_timestamp_seconds{pipeline=\"moderation\"}"));
        assertThat(Metrics.value("plumbline_run_lag_seconds{pipeline=\"moderation\"}"), closeTo(3_600, 60));
    }
}
