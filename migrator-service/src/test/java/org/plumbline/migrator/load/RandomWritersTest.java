package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsResource;

/**
 * Writers whose transactions last as long as they like, beside dozens of delta runs that find rows by their cursor alone. At
 * the end both sides are compared row by row.
 */
@QuarkusTest
@WithTestResource(
        value = SettingsResource.class,
        initArgs = {
            @ResourceArg(name = "plumbline.load.exhaustive-up-to", value = "0"),
            @ResourceArg(name = "plumbline.load.exhaustive-every", value = "PT24H"),
            // Nothing but the oldest transaction in flight may keep a row from being missed.
            @ResourceArg(name = "plumbline.load.clock-tolerance", value = "PT0.001S")
        })
class RandomWritersTest extends MigrationTest {

    private static final int WRITERS = 4;
    private static final int RUNS = 30;
    private static final long SEED = 20_261_121;

    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicLong ids = new AtomicLong(1000);

    @Test
    void nothingThatIsCommittedIsMissed() throws SQLException, InterruptedException, ExecutionException {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, 1, 'new', '2026-01-01', CASE WHEN id % 10 > 0 THEN timestamptz '2026-01-01' END
                FROM generate_series(1, 500) AS id
                """);
        // A table without a page is small, whatever counts as small, and read whole.
        legacy.report(1, 2, "2026-01-04 10:00:00Z");
        assertEquals("succeeded", run().getString("state"));

        var foundDuringTheRuns = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (var number = 0; number < WRITERS; number++) {
                var random = new Random(SEED + number);
                writers.add(executor.submit(() -> write(random)));
            }
            for (var run = 0; run < RUNS; run++) {
                foundDuringTheRuns += delta();
            }
            writing.set(false);
            for (var writer : writers) {
                writer.get();
            }
        }
        var foundAtTheEnd = delta();

        assertSame("posts");
        assertSame("reports");
        assertEquals(0, delta(), "nothing is left to be found");
        assertEquals(true, foundDuringTheRuns > foundAtTheEnd, "the writers wrote while the runs ran");
        assertEquals(
                "cursor",
                value(
                        "SELECT string_agg(DISTINCT strategy, ',') FROM etl.run_entities WHERE entity <> 'communities' AND run_id > (SELECT min(run_id) FROM etl.runs)"));
    }

    private int delta() {
        var run = run("moderation", "delta");
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        return run.getInt("counts.written");
    }

    /** Each transaction begins, and takes its moment, some time before it writes, and commits some time after. */
    private Void write(Random random) throws SQLException, InterruptedException {
        try (var connection = legacy.connect()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                Database.execute(connection, "SELECT now()");
                var statements = 1 + random.nextInt(4);
                for (var number = 0; number < statements; number++) {
                    Thread.sleep(random.nextInt(10) == 0 ? random.nextInt(1500) : random.nextInt(60));
                    Database.execute(connection, statement(random));
                }
                Database.commitOrRollBack(connection, random);
            }
        }
        return null;
    }

    private String statement(Random random) {
        var old = 1 + random.nextInt(500);
        return switch (random.nextInt(5)) {
            case 0 -> """
                    INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                    VALUES (%d, 1, 'new', '2026-01-01', %s)
                    """.formatted(ids.incrementAndGet(), random.nextBoolean() ? "now()" : "NULL");
            case 1 -> """
                    INSERT INTO reports (id, post_id, reported_at, updated_at) VALUES (%d, %d, '2026-01-02', now())
                    """.formatted(ids.incrementAndGet(), old);
            case 2 -> "UPDATE reports SET taken_down_at = '2026-02-01', updated_at = now() WHERE post_id = " + old;
            // One writer's row at a time, so that no two wait for each other.
            default -> """
                    UPDATE posts SET title = md5(random()::text), updated_at = now()
                    WHERE id = (SELECT id FROM posts WHERE id >= %d ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                    """.formatted(old);
        };
    }

    private void assertSame(String table) throws SQLException {
        var legacyRows = List.of(
                legacy.value("SELECT string_agg(to_jsonb(%1$s)::text, chr(10) ORDER BY id) FROM %1$s".formatted(table))
                        .split("\n", -1));
        var kept = List.of(value("""
                SELECT string_agg(document::text, chr(10) ORDER BY legacy_id::bigint)
                FROM core.legacy_documents
                WHERE entity = '%s'
                """.formatted(table)).split("\n", -1));
        assertEquals(legacyRows.size(), kept.size());
        for (var row = 0; row < kept.size(); row++) {
            assertEquals(legacyRows.get(row), kept.get(row));
        }
        assertEquals(
                legacy.value("SELECT md5(string_agg(coalesce(title, ''), ',' ORDER BY id)) FROM posts"), value("""
                        SELECT md5(string_agg(coalesce(title, ''), ',' ORDER BY legacy_id::bigint))
                        FROM core.post_data
                        JOIN etl.id_map ON entity = 'posts' AND new_id = submission_id
                        """));
    }
}
