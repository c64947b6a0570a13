package org.plumbline.migrator.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;

@QuarkusIntegrationTest
@TestProfile(ScheduleIT.EverySecond.class)
class ScheduleIT extends MigrationTest {

    /** The only test in which runs start by themselves. */
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "true", "plumbline.schedule.moderation", "1s");
        }
    }

    @Test
    void deltaRunsStartByThemselvesUnlessOneIsUnderWayElsewhere() throws SQLException {
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'succeeded'") > 1);
        assertEquals(0, count("mode <> 'delta' OR requested_by <> 'schedule'"));

        try (var elsewhere = target.connectAsSuperuser()) {
            Database.execute(
                    elsewhere, "SELECT pg_advisory_lock(hashtext('plumbline.pipeline'), hashtext('moderation'))");
            var before = count("true");
            await().during(Duration.ofSeconds(3)).until(() -> count("true") == before);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'running'") == 0);
        var before = count("true");
        await().atMost(Duration.ofSeconds(30)).until(() -> count("true") > before);
    }

    @Test
    void aTurnThatAnotherReplicaHasTakenIsLeftOut() throws SQLException {
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'succeeded'") > 0);
        execute("UPDATE etl.turns SET taken_for = clock_timestamp() + INTERVAL '3 seconds'");
        await().atMost(Duration.ofSeconds(30)).until(() -> count("state = 'running'") == 0);
        var before = count("true");
        await().during(Duration.ofSeconds(2)).until(() -> count("true") == before);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("true") > before);
    }

    private int count(String condition) throws SQLException {
        return Integer.parseInt(value("SELECT count(*) FROM etl.runs WHERE " + condition));
    }
}
