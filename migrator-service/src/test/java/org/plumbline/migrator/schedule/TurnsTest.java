package org.plumbline.migrator.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class TurnsTest extends MigrationTest {

    private static final Timing EACH_MINUTE = new Timing.Cron("0 * * * * ?");
    private static final Timing EACH_HOUR = new Timing.Every(Duration.ofHours(1));

    @Inject
    TimedJobs jobs;

    @Test
    void aTurnOfACronExpressionIsTakenByOneOfManyAtOnce() throws Exception {
        var due = Instant.now();
        var attempts = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(_ -> () -> jobs.takeTurn("job", EACH_MINUTE, due))
                .toList();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = 0;
            for (var attempt : replicas.invokeAll(attempts)) {
                taken += attempt.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        }
        assertTrue(jobs.takeTurn("another", EACH_MINUTE, due));
        assertTrue(jobs.takeTurn("job", EACH_MINUTE, due.plusSeconds(1)));
        assertFalse(jobs.takeTurn("job", EACH_MINUTE, due), "a replica that is late takes no turn that has passed");
    }

    @Test
    void replicasThatWereStartedAtDifferentTimesShareOneInterval() throws SQLException {
        assertTrue(jobs.takeTurn("job", EACH_HOUR, Instant.now()));
        passes(Duration.ofMinutes(30));
        assertFalse(jobs.takeTurn("job", EACH_HOUR, Instant.now()));
        passes(Duration.ofMinutes(29));
        assertTrue(jobs.takeTurn("job", EACH_HOUR, Instant.now()), "a timer is never quite on time");
        assertFalse(jobs.takeTurn("job", EACH_HOUR, Instant.now()));
    }

    @Test
    void aReplicaWhoseClockIsFarAheadKeepsNobodyFromTheTurnsUntilThen() throws SQLException {
        assertTrue(jobs.takeTurn("job", EACH_MINUTE, Instant.now().plus(Duration.ofDays(365))));
        assertTrue(jobs.takeTurn("job", EACH_MINUTE, Instant.now()));
    }

    private void passes(Duration time) throws SQLException {
        execute("UPDATE etl.turns SET taken_for = taken_for - INTERVAL '%d seconds'".formatted(time.toSeconds()));
    }
}
