package org.plumbline.migrator.source;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.postgres.PostgresServer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.testsupport.TestDatabase;

/** Rows are recounted only where something may have gone. */
class RowCountTest {

    private static final TableName POSTS = TableName.parse("posts");

    private final TestDatabase database = TestDatabase.plain();
    private final LegacySources sources = new LegacySources(() -> Map.of(
            "legacy",
            new Source(
                    database.jdbcUrl(),
                    PostgresServer.SUPERUSER,
                    PostgresServer.SUPERUSER_PASSWORD,
                    Duration.ofSeconds(5))));

    @BeforeEach
    void countThree() throws SQLException {
        write("CREATE TABLE posts (id bigint); INSERT INTO posts SELECT generate_series(1, 3)");
        assertRows(3, 3, true);
    }

    @Test
    void notWhereNothingHasHappened() throws SQLException {
        assertRows(3, 3, false);
        assertRows(3, 3, false);
    }

    @Test
    void notWhereRowsHaveComeOrWereEdited() throws SQLException {
        write("INSERT INTO posts VALUES (4)");
        write("UPDATE posts SET id = id");
        assertRows(4, 4, false);
    }

    @Test
    void whereARowHasGone() throws SQLException {
        write("DELETE FROM posts WHERE id = 2");
        assertRows(3, 2, true);
        assertRows(2, 2, false);
    }

    @Test
    void whereOneHasGoneForOneThatCame() throws SQLException {
        write("DELETE FROM posts WHERE id = 2");
        write("INSERT INTO posts VALUES (4)");
        assertRows(4, 3, true);
    }

    @Test
    void whereAKeyHasBecomeAnother() throws SQLException {
        write("UPDATE posts SET id = 4 WHERE id = 3");
        assertRows(4, 3, true);
    }

    @Test
    void whereAnInsertionWasRolledBack() throws SQLException {
        write("BEGIN; INSERT INTO posts VALUES (4); ROLLBACK");
        assertRows(3, 3, true);
        assertRows(3, 3, false);
    }

    @Test
    void andWhatTheSnapshotHasCountedStandsWhateverElseIsExpected() throws SQLException {
        write("BEGIN; INSERT INTO posts VALUES (4); ROLLBACK");
        try (var snapshot = sources.openSnapshot("legacy")) {
            assertEquals(3, snapshot.count(POSTS));
            assertEquals(3, snapshot.count(POSTS, 4));
        }
    }

    @Test
    void whereTheTableWasEmptied() throws SQLException {
        write("TRUNCATE posts");
        assertRows(3, 0, true);
    }

    @Test
    void whereTheStatisticsBeginAnew() throws SQLException {
        write("DELETE FROM posts WHERE id = 2; SELECT pg_stat_reset()");
        assertRows(3, 2, true);
    }

    @Test
    void whereASessionMayNotHaveSaidYetWhatItDid() throws SQLException {
        try (var busy = database.connectAsSuperuser()) {
            Database.execute(busy, "SELECT 1");
            Database.execute(busy, "DELETE FROM posts WHERE id = 2");
            try (var snapshot = sources.openSnapshot("legacy")) {
                assertEquals(2, snapshot.count(POSTS, 3));
            }
        }
    }

    @Test
    void whereItsRowsMayBeInATableThatInheritsIt() throws SQLException {
        write("CREATE TABLE posts_of_2026 () INHERITS (posts); INSERT INTO posts_of_2026 VALUES (4)");
        assertRows(4, 4, true);
        write("DELETE FROM posts_of_2026");
        assertRows(4, 3, true);
    }

    private void assertRows(long expected, long rows, boolean isCounted) throws SQLException {
        var scans = scans();
        awaitNoOther();
        try (var snapshot = sources.openSnapshot("legacy")) {
            assertEquals(rows, snapshot.count(POSTS, expected));
        }
        awaitNoOther();
        assertEquals(isCounted, scans() > scans);
    }

    /** A session that has ended has said what it did. */
    private void write(String statements) throws SQLException {
        try (var connection = database.connectAsSuperuser()) {
            Database.execute(connection, statements);
        }
        awaitNoOther();
    }

    /** The server notices a moment later that a client has gone. */
    private void awaitNoOther() {
        await().until(() -> {
            try (var connection = database.connectAsSuperuser()) {
                return Database.value(connection, """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                        """).equals("0");
            }
        });
    }

    private long scans() throws SQLException {
        try (var connection = database.connectAsSuperuser()) {
            return Long.parseLong(
                    Database.value(connection, "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'posts'"));
        }
    }

    private record Source(String jdbcUrl, String username, String password, Duration connectTimeout)
            implements SourcesConfig.Source {}
}
