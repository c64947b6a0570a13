package org.plumbline.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.testsupport.TestDatabase;

/** A legacy moderation database with the schema of the real one. */
public final class LegacyDatabase {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final String SAMPLES = "/org/plumbline/deploy/local/sample/";

    private final TestDatabase database;

    private LegacyDatabase(TestDatabase database) {
        this.database = database;
    }

    /** Without rows. */
    public static LegacyDatabase create() {
        var legacy = new LegacyDatabase(TestDatabase.plain());
        legacy.execute(resource("legacy_moderation-schema.sql"));
        return legacy;
    }

    /** The one of a server of its own, which may have been started again: with its rows, none at first. */
    public static LegacyDatabase on(LocalPostgres server) throws SQLException {
        var isNew = server.createDatabase("legacy");
        // Sessions are kept by address, and those of before are gone.
        var address = server.jdbcUrl("legacy") + "?options=-cplumbline.server=" + server.pid();
        var legacy = new LegacyDatabase(new TestDatabase("legacy", address));
        if (isNew) {
            legacy.execute(resource("legacy_moderation-schema.sql"));
        }
        return legacy;
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public TestDatabase database() {
        return database;
    }

    public void clear() {
        execute(TestDatabase.emptying("communities, posts, reports"));
    }

    /** The 13,914 posts of the one-machine stack. */
    public void fillWithSample() {
        execute(resource("legacy_moderation-data.sql"));
    }

    /** In two communities; every third is removed, and two have reports. */
    public void fillWithSixtyPosts() {
        community(1, "paris");
        community(2, "berlin");
        for (var id = 1; id <= 60; id++) {
            post(id, 1 + id % 2);
        }
        execute("UPDATE posts SET removed_at = submitted_at + interval '5 hours' WHERE id % 3 = 0");
        report(1, 2, "2026-01-04 10:00:00Z");
        report(2, 3, "2026-01-05 10:00:00Z");
    }

    public void community(int id, String slug) {
        execute("INSERT INTO communities VALUES (%d, '%s', '%s', NULL, '2024-01-01', NULL)".formatted(id, slug, slug));
    }

    /** A post of 2026-01-01 in a community, with nothing else to say. */
    public void post(long id, Integer community) {
        execute("""
                INSERT INTO posts (id, community_id, url, platform, status, submitted_at)
                VALUES (%d, %s, NULL, NULL, 'New', '2026-01-01 10:00:00Z')
                """.formatted(id, community));
    }

    public void report(long id, long post, String takenDownAt) {
        execute("""
                INSERT INTO reports (id, post_id, channel, reported_at, outcome, taken_down_at)
                VALUES (%d, %d, 'in_app', '2026-01-02 10:00:00Z', NULL, %s)
                """.formatted(id, post, takenDownAt == null ? "NULL" : "'" + takenDownAt + "'"));
    }

    /** A connection of a writer's own. */
    public Connection connect() throws SQLException {
        return database.connectAsSuperuser();
    }

    public void execute(String sql) {
        try (var connection = database.borrowSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String value(String sql) {
        try (var connection = database.borrowSuperuser()) {
            return Database.value(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) {
        try (var stream = LegacyDatabase.class.getResourceAsStream(SAMPLES + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
