package org.plumbline.bench.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.measure.Sizes;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.sample.SampleSource;

/** The legacy databases in any size: schema and reader role of the sample, but other rows. */
public final class LegacyData {

    private LegacyData() {}

    /** Creates and fills the database, unless it exists, and collects planner statistics as in production. */
    public static void provide(BenchServer server, Sizes sizes) throws SQLException {
        if (server.postgres().createDatabase(BenchServer.LEGACY)) {
            try (var connection = server.legacy()) {
                fill(connection, sizes, BenchServer.LEGACY, "legacy/generate.sql");
            }
            return;
        }
        try (var connection = server.legacy()) {
            var posts = Sql.number(connection, "SELECT count(*) FROM posts");
            if (posts != sizes.posts()) {
                throw new StackFailure(
                        "The kept data has %,d posts: give --posts %d, or another folder".formatted(posts, posts));
            }
        }
    }

    /** Creates and fills the recruiting database, unless it exists. */
    public static void provideRecruiting(BenchServer server, Sizes sizes) throws SQLException {
        var database = SampleSource.RECRUITING.database();
        if (server.postgres().createDatabase(database)) {
            try (var connection = server.postgres().connect(database)) {
                fill(connection, sizes, database, "legacy/recruiting.sql");
            }
        }
    }

    private static void fill(Connection connection, Sizes sizes, String database, String rows) throws SQLException {
        connection.setAutoCommit(false);
        // These settings tell the script how many rows to create.
        Sql.set(connection, "bench.posts", sizes.posts());
        Sql.set(connection, "bench.reports", sizes.reports());
        Sql.set(connection, "bench.applications", sizes.applications());
        Sql.execute(connection, SampleSource.script(database + "-schema.sql"));
        Sql.execute(connection, Sql.read(rows));
        Sql.execute(connection, SampleSource.script("legacy-reader.sql"));
        connection.commit();
        connection.setAutoCommit(true);
        Sql.execute(connection, Sql.read("legacy.vacuum"));
    }

    /** Creates the empty legacy tables of the moderation database in an existing schema. */
    public static void createTables(Connection connection, String schema) throws SQLException {
        Sql.execute(connection, "SET search_path = " + schema);
        Sql.execute(connection, SampleSource.script(BenchServer.LEGACY + "-schema.sql"));
        Sql.execute(connection, "RESET search_path");
    }
}
