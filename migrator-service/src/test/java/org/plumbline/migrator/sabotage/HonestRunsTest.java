package org.plumbline.migrator.sabotage;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.ReadByCursor;

/** A source that moves on while it is read, and what the new application writes meanwhile, is no lie: every check passes in every run. */
@QuarkusTest
@WithTestResource(ReadByCursor.class)
class HonestRunsTest extends HonestSystem {

    private static final int WRITERS = 3;
    private static final int RUNS = 50;

    /** So few that no run finds another source: a share that moves far is an alarm, and a slow machine would leave time for it. */
    private static final int STATEMENTS_A_RUN = 40;

    private static final long SEED = 20_261_121;

    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicLong ids = new AtomicLong(10_000);
    private final Semaphore statements = new Semaphore(0);

    @Test
    void fiftyRunsBesideWritersRaiseNoAlarm() throws SQLException, InterruptedException, ExecutionException {
        var publications = publications();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> new Random(SEED + number))
                    .map(random -> executor.submit(() -> write(random)))
                    .collect(toCollection(ArrayList::new));
            writers.add(executor.submit(() -> writeWhatIsBornHere(new Random(SEED))));
            try {
                for (var run = 0; run < RUNS; run++) {
                    statements.drainPermits();
                    statements.release(STATEMENTS_A_RUN);
                    assertNoAlarm(run("moderation", mode(run)));
                }
            } finally {
                writing.set(false);
                statements.release(STATEMENTS_A_RUN);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(
                "so did the new application",
                Integer.parseInt(
                        value(
                                "SELECT count(*) FROM bi.submission_facts_published WHERE legacy_id IS NULL AND report_count > 0")),
                greaterThan(0));
        assertThat("the writers wrote while the runs ran", publications() - publications, greaterThan(RUNS / 2L));

        assertNoAlarm(run("moderation", "delta"));
        var comparison = run("moderation", "reconcile");
        assertNoAlarm(comparison);
        assertEquals(0, comparison.getInt("counts.written"), "both sides are equal");
        assertEquals(0, comparison.getInt("counts.deleted"), "both sides are equal");
        assertSameRows("posts");
        assertSameRows("reports");
    }

    /** That rows of the new application have no legacy key is said, as it might be otherwise; nothing else is. */
    private void assertNoAlarm(Answer run) {
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        var findings = findings(run);
        assertEquals(List.of(), checksOf(findings, "failed"));
        assertEquals(
                List.of(),
                checksOf(findings, "warned").stream()
                        .filter(check -> !check.equals("rows_have_keys"))
                        .toList());
    }

    /** Most are deltas. */
    private static String mode(int run) {
        return switch (run % 10) {
            case 4 -> "full";
            case 9 -> "reconcile";
            default -> "delta";
        };
    }

    private long publications() throws SQLException {
        return Long.parseLong(value("SELECT count(*) FROM bi.publications"));
    }

    private Void write(Random random) throws SQLException, InterruptedException {
        try (var connection = legacy.connect()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                Database.execute(connection, "SELECT now()");
                for (var left = 1 + random.nextInt(3); left > 0; left--) {
                    statements.acquire();
                    Thread.sleep(random.nextInt(8) == 0 ? random.nextInt(600) : random.nextInt(80));
                    Database.execute(connection, statement(random));
                }
                Database.commitOrRollBack(connection, random);
            }
        }
        return null;
    }

    /** What moderators do in the new application. */
    private Void writeWhatIsBornHere(Random random) throws SQLException, InterruptedException {
        try (var connection = target.connectAsSuperuser()) {
            while (writing.get()) {
                statements.acquire();
                Thread.sleep(random.nextInt(500));
                Database.execute(connection, statementOfTheNewApplication(random));
            }
        }
        return null;
    }

    private static String statementOfTheNewApplication(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> """
                    WITH born AS (
                        INSERT INTO core.submissions (community_id, status, submitted_at, submitted_by)
                        SELECT community_id, 'new', now(), 'born here' FROM core.communities ORDER BY random() LIMIT 1
                        RETURNING submission_id
                    ),
                    metadata AS (
                        INSERT INTO core.submission_metadata (submission_id) SELECT submission_id FROM born
                    )
                    INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
                    SELECT born.submission_id, platform, platform_detail, platform_source, platform_rule
                    FROM born
                    CROSS JOIN (
                        SELECT platform, platform_detail, platform_source, platform_rule
                        FROM core.post_data
                        ORDER BY random()
                        LIMIT 1
                    ) AS another
                    """;
            case 1 -> """
                    UPDATE core.submissions SET status = 'removed', removed_at = now()
                    WHERE submitted_by = 'born here' AND removed_at IS NULL
                    """;
            case 2 -> """
                    INSERT INTO core.reports (submission_id, channel, reported_at, outcome)
                    SELECT submission_id, 'born_here', now(), 'rejected' FROM core.submissions
                    WHERE submitted_by = 'born here' ORDER BY random() LIMIT 1
                    """;
            default -> "UPDATE core.reports SET outcome = 'no_answer' WHERE channel = 'born_here'";
        };
    }

    /** What moderators do: nothing of it rewrites what months have long been settled at. */
    private String statement(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> newPost(random);
            case 2, 3 -> """
                    INSERT INTO reports (id, post_id, channel, reported_at, updated_at)
                    SELECT %d, id, 'in_app', now(), now() FROM posts WHERE %s
                    """.formatted(ids.incrementAndGet(), oneOf("posts", "id > 200 AND id <> 900"));
            case 4 ->
                """
                    UPDATE reports SET outcome = 'taken_down', taken_down_at = clock_timestamp(), updated_at = now()
                    WHERE %s
                    """.formatted(oneOf(
                        "reports", "id > 10000 AND taken_down_at IS NULL AND reported_at > now() - interval '1 hour'"));
            case 5 -> """
                    UPDATE posts SET status = 'Removed', removed_at = clock_timestamp(), updated_at = now() WHERE %s
                    """.formatted(oneOf("posts", "id > 10000 AND removed_at IS NULL"));
            case 6 -> "DELETE FROM reports WHERE " + oneOf("reports", "reported_at > now() - interval '1 hour'");
            default ->
                "UPDATE posts SET title = md5(random()::text), updated_at = now() WHERE "
                        + oneOf("posts", "id BETWEEN %d AND 200".formatted(1 + random.nextInt(100)));
        };
    }

    private String newPost(Random random) {
        var id = ids.incrementAndGet();
        return """
                INSERT INTO posts (id, community_id, url, language, categories, status, submitted_at, updated_at)
                SELECT
                    %1$d, community_id, regexp_replace(url, '[0-9]+$', '%1$d'), language, categories,
                    status, now(), now()
                FROM posts
                WHERE id = %2$d
                """.formatted(id, 1 + random.nextInt(144));
    }

    /** One writer's row at a time, so that no two wait for each other. */
    private static String oneOf(String table, String condition) {
        return "id = (SELECT id FROM %s WHERE %s ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)"
                .formatted(table, condition);
    }

    /** Every raw row that could be loaded is the one that the target keeps. */
    private void assertSameRows(String table) throws SQLException {
        var rejected = value("""
                SELECT coalesce(string_agg(legacy_id, ','), '0') FROM etl.quarantine WHERE entity = '%s' AND resolved_at IS NULL
                """.formatted(table));
        assertEquals(
                legacy.value(
                        "SELECT string_agg(to_jsonb(%1$s)::text, chr(10) ORDER BY id) FROM %1$s WHERE id NOT IN (%2$s)"
                                .formatted(table, rejected)),
                value("""
                        SELECT string_agg(document::text, chr(10) ORDER BY legacy_id::bigint)
                        FROM core.legacy_documents
                        JOIN etl.id_map USING (source, entity, legacy_id)
                        WHERE entity = '%s' AND held
                        """.formatted(table)));
    }
}
