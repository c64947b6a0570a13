package org.plumbline.migrator.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.GoldenProblems;
import org.plumbline.testsupport.ServerFaults;

/** Bodies of refusals are those of the files, of which there is one for each state of what the service needs. */
@QuarkusIntegrationTest
class ProblemsIT extends MigrationTest {

    @Test
    void whereNothingIsTheMatter() throws IOException {
        match("refused", Map.of());
    }

    @Test
    void whileARunIsUnderWay() throws IOException, SQLException {
        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            var row = quarantined("reports", "NULL");
            var run = value("""
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                    VALUES ('moderation', 'full', 'running', 'load', 'grace', '2026-01-31T08:00Z') RETURNING run_id""");
            match("run-under-way", Map.of("run", run, "row", row));
        }
    }

    @Test
    void whileSomebodyPublishesByHand() throws IOException, SQLException {
        try (var session = target.connectAs("plumbline_migrator")) {
            session.setClientInfo("ApplicationName", "a prompt");
            session.setAutoCommit(false);
            Database.execute(
                    session,
                    "SELECT pg_advisory_xact_lock(hashtext('plumbline.publication'), hashtext('submission_facts'))");
            var process = Database.value(session, "SELECT pg_backend_pid()");
            var since = Database.value(session, "SELECT to_json(now()) #>> '{}'");
            match(
                    "publication-by-hand",
                    Map.of("process", process, "since", Instant.parse(since).toString()));
        }
    }

    @Test
    void whereRowsInQuarantineCannotBeTriedAgain() throws IOException, SQLException {
        match(
                "rows-quarantined",
                Map.of("taken", quarantined("reports", "now()"), "ofNoPipeline", quarantined("letters", "NULL")));
    }

    @Test
    void whereTheTargetTakesNoWrites() throws IOException, SQLException {
        ServerFaults.refuseWrites(target);
        try {
            match("read-only", Map.of());
        } finally {
            ServerFaults.takeWrites(target);
        }
    }

    /** Gives its number in quarantine. */
    private String quarantined(String entity, String resolvedAt) throws SQLException {
        return value("""
                WITH run AS (
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at, finished_at)
                    VALUES ('moderation', 'full', 'succeeded', 'done', 'ada', '2026-01-30', '2026-01-30') RETURNING run_id
                )
                INSERT INTO etl.quarantine (source, entity, legacy_id, document, field, rule, reason, attempts,
                    first_run_id, last_run_id, first_seen_at, last_seen_at, resolved_at)
                SELECT 'moderation', '%s', '41', '{}', 'post_id', 'reference', 'There is no post 999', 3, run_id, run_id,
                    now(), now(), %s
                FROM run
                RETURNING quarantine_id""".formatted(entity, resolvedAt));
    }

    private void match(String state, Map<String, String> values) throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problem", state + ".json"), values);
    }
}
