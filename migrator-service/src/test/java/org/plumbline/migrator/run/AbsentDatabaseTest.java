package org.plumbline.migrator.run;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SlowChunks;

/** A run waits for a database that is away for some seconds, at any moment, and moves no row twice. */
@QuarkusTest
@WithTestResource(RestartedSource.class)
class AbsentDatabaseTest extends MigrationTest {

    private static final Duration SOME_SECONDS = Duration.ofSeconds(2);
    private static final int POSTS = 3_000;
    private static final String POSTS_HELD = "SELECT count(*) FROM core.submissions";

    RestartedSource source;

    @BeforeEach
    void fillTheSource() {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, 1, 'new', '2026-01-01', now() FROM generate_series(1, %d) AS id
                """.formatted(POSTS));
    }

    @AfterEach
    void letEverybodyIn() throws SQLException {
        execute("ALTER ROLE plumbline_migrator CONNECTION LIMIT -1");
        new SlowChunks(target).removeTrigger();
    }

    @Test
    void aSourceThatRestartsInTheMiddleOfARunIsReadOn() throws SQLException {
        new SlowChunks(target).begin();
        var run = start("moderation", "full");
        awaitHalf();

        source.goAway();
        new SlowChunks(target).end();
        assertStillRunning(run);
        source.comeBack();

        assertMovesEverythingOnce(run);
    }

    @Test
    void aSourceThatIsAwayWhenARunStartsIsWaitedFor() throws SQLException {
        source.goAway();
        var run = start("moderation", "full");
        assertStillRunning(run);
        source.comeBack();

        assertMovesEverythingOnce(run);
    }

    @Test
    void aTargetThatTakesNoConnectionsInTheMiddleOfARunIsWaitedFor() throws SQLException {
        new SlowChunks(target).begin();
        var run = start("moderation", "full");
        awaitHalf();

        execute("""
                ALTER ROLE plumbline_migrator CONNECTION LIMIT 0;
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plumbline_migrator'
                """);
        new SlowChunks(target).end();
        assertStillRunning(run);
        execute("ALTER ROLE plumbline_migrator CONNECTION LIMIT -1");

        assertMovesEverythingOnce(run);
    }

    private void awaitHalf() {
        await().atMost(Duration.ofSeconds(20)).until(() -> Integer.parseInt(value(POSTS_HELD)) >= POSTS / 6);
    }

    private void assertStillRunning(String run) {
        await().during(SOME_SECONDS).atMost(SOME_SECONDS.multipliedBy(3)).until(() -> value(
                        "SELECT state FROM etl.runs WHERE run_id = " + run.substring(run.lastIndexOf('/') + 1))
                .equals("running"));
    }

    private void assertMovesEverythingOnce(String location) throws SQLException {
        awaitEnd(location);
        var run = read(location);
        assertSucceeds(run);
        assertEquals(POSTS + "", value(POSTS_HELD));
        assertEquals(POSTS + "", value("SELECT count(*) FROM bi.submission_facts_published"));
        assertEquals(POSTS + "", value("SELECT count(DISTINCT legacy_id) FROM bi.submission_facts_published"));
        assertEquals("1", value("SELECT count(*) FROM bi.publications"));
    }

    @Test
    void aSourceThatStaysAwayEndsTheRunWithItsName() throws SQLException {
        source.goAway();
        try {
            var run = run();
            assertEquals("failed", run.getString("state"));
            assertEquals("source", run.getString("failureCause"));
            assertThat(run.getString("error"), containsString("Source 'moderation'"));
        } finally {
            source.comeBack();
        }
    }
}
