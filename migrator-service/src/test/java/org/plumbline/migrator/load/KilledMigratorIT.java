package org.plumbline.migrator.load;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.LegacyDatabase;
import org.plumbline.migrator.command.Job;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** A migrator that is killed in the middle of a load, or told to stop: the next one goes on where it was. */
class KilledMigratorIT {

    private static final int SECONDS_TO_STOP = 10;

    /** Few of those that are there: who is told to stop goes on for a moment. */
    private static final int ROWS_OF_A_PART = 1_000;

    private static final String SIX_THOUSAND_POSTS =
            "DELETE FROM posts WHERE id > 7000; DELETE FROM reports WHERE post_id BETWEEN 7001 AND 20000";

    private final TestDatabase target = TestDatabase.bootstrapped();
    private final LegacyDatabase legacy = LegacyDatabase.create();

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        legacy.fillWithSample();
        legacy.execute(SIX_THOUSAND_POSTS);
        var first = migrate();
        reach(ROWS_OF_A_PART);
        first.kill();
        var afterTheKill = written();

        var second = migrate();
        reach(afterTheKill + ROWS_OF_A_PART);
        assertTrue(second.terminate(SECONDS_TO_STOP), second.log());

        var third = migrate();
        assertEquals(0, third.await(), third.log());

        assertEquals("failed,failed,succeeded", value("SELECT string_agg(state, ',' ORDER BY run_id) FROM etl.runs"));
        // What one run had committed, no other has written again.
        assertEquals(value("SELECT count(*) FROM etl.id_map"), value("SELECT sum(written) FROM etl.run_entities"));
        for (var pair : Map.of("posts", "core.submissions", "communities", "core.communities")
                .entrySet()) {
            assertEquals(
                    legacy.value("SELECT count(*) FROM " + pair.getKey()),
                    value("SELECT count(*) FROM " + pair.getValue()));
        }
        assertEquals(legacy.value("""
                SELECT md5(string_agg(to_jsonb(posts)::text, ',' ORDER BY id)) FROM posts"""), value("""
                SELECT md5(string_agg(document::text, ',' ORDER BY legacy_id::bigint))
                FROM core.legacy_documents
                WHERE entity = 'posts'"""));
    }

    private PackagedProcess migrate() throws IOException {
        // Many chunks, so that there is a middle.
        return new Job(target, legacy, folder)
                .start(Map.of("PLUMBLINE_LOAD_CHUNK_ROWS", "100"), "migrate", "moderation", "--mode", "delta");
    }

    private void reach(long rows) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> written() >= rows);
    }

    private long written() throws SQLException {
        return Long.parseLong(value("SELECT coalesce(sum(written), 0) FROM etl.run_entities"));
    }

    private String value(String sql) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            return Database.value(connection, sql);
        }
    }
}
