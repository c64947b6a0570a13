package org.plumbline.migrator.load;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SlowChunks;

/** Whatever breaks off a run, what it has committed stays, and the rest comes without loss or duplicate. */
@QuarkusTest
class AtomicProgressTest extends MigrationTest {

    private static final String POSTS_HELD = "SELECT count(*) FROM core.submissions";

    @BeforeEach
    void fillTheSource() {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, 1, 'new', '2026-01-01', now() FROM generate_series(1, 3000) AS id
                """);
    }

    @AfterEach
    void mendTheTarget() throws SQLException {
        execute("""
                DROP TRIGGER IF EXISTS breaks ON core.submissions;
                DROP TABLE IF EXISTS public.broken;
                """);
        new SlowChunks(target).removeTrigger();
    }

    @Test
    void aFullDiskEndsTheRunAndTheNextOneGoesOnWhereItWas() throws SQLException {
        breakOn(2200, "'53100'", Integer.MAX_VALUE);
        var run = run("moderation", "delta");
        assertEquals("failed", run.getString("state"));
        assertThat(run.getString("error"), containsString("disk of the target database is full"));
        // Chunks of 25, 50, 100, 200, 400, 500 and 500 rows.
        assertEquals("1775", value(POSTS_HELD));
        assertEquals("1775", value("SELECT loaded_through FROM etl.checkpoints WHERE entity = 'posts'"));
        mendTheTarget();
        // Changes behind the point that was reached, and after the snapshot under which it was.
        legacy.execute("UPDATE posts SET title = 'changed meanwhile' WHERE id = 10; DELETE FROM posts WHERE id = 11");

        var next = succeeded(run("moderation", "delta"));

        assertEquals(
                "1226",
                value("SELECT written FROM etl.run_entities WHERE run_id = %d AND entity = 'posts'"
                        .formatted(next.getLong("id"))));
        assertWhole(2999);
        assertEquals("1", value("SELECT count(*) FROM core.post_data WHERE title = 'changed meanwhile'"));
    }

    @Test
    void aConflictOfTransactionsIsTriedAgain() throws SQLException {
        breakOn(1200, "'40P01'", 2);

        succeeded(run("moderation", "full"));

        assertEquals("2", value("SELECT calls FROM public.broken"));
        assertWhole(3000);
    }

    @Test
    void aDroppedConnectionToTheTargetIsMadeAgain() throws SQLException {
        breakOn(1700, "'kill'", 1);

        succeeded(run("moderation", "full"));

        assertWhole(3000);
    }

    @Test
    void aDroppedConnectionToTheSourceIsMadeAgain() throws SQLException {
        new SlowChunks(target).begin();
        var run = start("moderation", "full");
        await().atMost(Duration.ofSeconds(20)).until(() -> Integer.parseInt(value(POSTS_HELD)) >= 500);
        legacy.execute("""
                SELECT pg_terminate_backend(pid)
                FROM pg_stat_activity
                WHERE application_name = 'plumbline-migrator moderation' AND datname = current_database()
                """);
        new SlowChunks(target).end();
        awaitEnd(run);

        succeeded(read(run));
        assertWhole(3000);
    }

    @Test
    void aRunThatAnotherProcessHasTakenOverWritesNoMore() throws SQLException {
        new SlowChunks(target).begin();
        var run = start("moderation", "full");
        await().atMost(Duration.ofSeconds(20)).until(() -> Integer.parseInt(value(POSTS_HELD)) >= 500);
        takeOver();
        var held = value(POSTS_HELD);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
                        .equals("0"));

        assertEquals(held, value(POSTS_HELD));
        assertEquals("failed", read(run).getString("state"));
        mendTheTarget();
        succeeded(run("moderation", "delta"));
        assertWhole(3000);
    }

    @Test
    void aRunThatAnotherProcessHasTakenOverPublishesNothing() throws SQLException {
        String run;
        try (var session = target.borrowSuperuser()) {
            session.setAutoCommit(false);
            Database.execute(session, "LOCK TABLE bi.publications IN SHARE MODE");
            run = start("moderation", "full");
            await().atMost(Duration.ofSeconds(20)).until(() -> value(
                            "SELECT count(*) FROM pg_locks WHERE relation = 'bi.publications'::regclass AND NOT granted")
                    .equals("1"));
            takeOver();
            session.rollback();
        }
        awaitEnd(run);

        assertEquals("taken over", read(run).getString("error"));
        assertEquals("0", value("SELECT count(*) FROM bi.publications"));
        assertEquals("0", value("SELECT count(*) FROM etl.check_results"));
        succeeded(run("moderation", "delta"));
        assertWhole(3000);
    }

    private void takeOver() throws SQLException {
        execute("""
                UPDATE etl.runs
                SET state = 'failed', finished_at = now(), error = 'taken over'
                WHERE state = 'running'
                """);
    }

    /** Makes the insert of a post fail, or end its session, a number of times. */
    private void breakOn(int post, String state, int times) throws SQLException {
        execute("""
                CREATE TABLE public.broken (calls integer NOT NULL);
                INSERT INTO public.broken VALUES (0);
                CREATE SEQUENCE IF NOT EXISTS public.breaks;
                ALTER SEQUENCE public.breaks RESTART;
                GRANT ALL ON public.broken, public.breaks TO plumbline_migrator;
                CREATE OR REPLACE FUNCTION public.breaks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                DECLARE
                    calls bigint;
                BEGIN
                    IF (SELECT count(*) FROM core.submissions) + 1 < %d THEN
                        RETURN NEW;
                    END IF;
                    -- Sequences outlive the rollback.
                    calls := nextval('public.breaks');
                    IF calls > %d THEN
                        UPDATE public.broken SET calls = %2$d;
                        RETURN NEW;
                    END IF;
                    IF %s = 'kill' THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'broken by a test' USING ERRCODE = %3$s;
                END
                $$;
                CREATE TRIGGER breaks BEFORE INSERT ON core.submissions FOR EACH ROW EXECUTE FUNCTION public.breaks();
                """.formatted(post, times, state));
    }

    private static Answer succeeded(Answer run) {
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(
                run.getInt("counts.read"),
                run.getInt("counts.written") + run.getInt("counts.unchanged") + run.getInt("counts.quarantined"));
        return run;
    }

    private void assertWhole(int posts) throws SQLException {
        var expected = Integer.toString(posts);
        assertEquals(expected, value(POSTS_HELD));
        assertEquals(expected, value("SELECT count(*) FROM core.post_data"));
        assertEquals(expected, value("SELECT count(*) FROM etl.id_map WHERE entity = 'posts' AND held"));
        assertEquals(expected, value("SELECT count(*) FROM bi.submission_facts_published"));
    }
}
