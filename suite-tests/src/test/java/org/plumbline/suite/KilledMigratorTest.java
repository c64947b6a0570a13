package org.plumbline.suite;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.PackagedProcess;
import org.plumbline.suite.stack.SuiteStack;

/** A migrator that is killed in the middle of a load, or told to stop: the next one goes on where it was. */
@OnTheSuite
class KilledMigratorTest {

    private static final String TARGET = "target_of_killed_migrators";
    private static final int SECONDS_TO_STOP = 10;

    private final SuiteStack suite;

    @TempDir
    Path folder;

    KilledMigratorTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        try (var target = suite.createTarget(TARGET);
                var legacy = suite.legacy()) {
            var first = migrate();
            reach(target, 3_000);
            first.kill();
            var afterTheKill = written(target);

            var second = migrate();
            reach(target, afterTheKill + 3_000);
            assertTrue(second.terminate(SECONDS_TO_STOP), second.log());

            var third = migrate();
            assertEquals(0, third.await(), third.log());

            assertEquals(
                    "failed,failed,succeeded",
                    value(target, "SELECT string_agg(state, ',' ORDER BY run_id) FROM etl.runs"));
            // What one run had committed, no other has written again.
            assertEquals(
                    value(target, "SELECT count(*) FROM etl.id_map"),
                    value(target, "SELECT sum(written) FROM etl.run_entities"));
            for (var pair : Map.of("posts", "core.submissions", "communities", "core.communities")
                    .entrySet()) {
                assertEquals(
                        value(legacy, "SELECT count(*) FROM " + pair.getKey()),
                        value(target, "SELECT count(*) FROM " + pair.getValue()));
            }
            assertEquals(
                    value(legacy, "SELECT md5(string_agg(to_jsonb(posts)::text, ',' ORDER BY id)) FROM posts"),
                    value(target, """
                            SELECT md5(string_agg(document::text, ',' ORDER BY legacy_id::bigint))
                            FROM core.legacy_documents
                            WHERE entity = 'posts'
                            """));
        }
    }

    private PackagedProcess migrate() throws IOException {
        var environment = suite.migratorSettings();
        environment.computeIfPresent(
                "QUARKUS_DATASOURCE_JDBC_URL", (name, url) -> url.replaceFirst("/[^/]+$", "/" + TARGET));
        // Many chunks, so that there is a middle.
        environment.put("PLUMBLINE_LOAD_CHUNK_ROWS", "100");
        return PackagedProcess.start(
                "migrator-service", folder, environment, "migrate", "moderation", "--mode", "delta");
    }

    private static void reach(Connection target, long rows) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> written(target) >= rows);
    }

    private static long written(Connection target) throws SQLException {
        return Long.parseLong(value(target, "SELECT coalesce(sum(written), 0) FROM etl.run_entities"));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
