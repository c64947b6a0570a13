package org.plumbline.bench.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Sizes;
import org.plumbline.deploy.local.sample.SampleSource;

/** The legacy moderation database in any size: the schema and the reader's role of the sample, other rows. */
public final class LegacyData {

    private LegacyData() {}

    /**
     * Creates and fills the database, unless it is there. The planner knows it afterwards as it would know one in
     * production.
     *
     * @throws BenchFailure if it is there in another size
     */
    public static void provide(BenchServer server, Sizes sizes) throws SQLException {
        if (server.postgres().createDatabase(BenchServer.LEGACY)) {
            generate(server, sizes);
            return;
        }
        try (var connection = server.legacy()) {
            var posts = Sql.number(connection, "SELECT count(*) FROM posts");
            if (posts != sizes.posts()) {
                throw new BenchFailure(
                        "The kept data has %,d posts: give --posts %d, or another folder".formatted(posts, posts));
            }
        }
    }

    private static void generate(BenchServer server, Sizes sizes) throws SQLException {
        try (var connection = server.legacy()) {
            connection.setAutoCommit(false);
            setSizes(connection, sizes);
            createTables(connection, "public");
            Sql.execute(connection, Sql.read("legacy/generate.sql"));
            Sql.execute(connection, Sql.read(SampleSource.class, "legacy-reader.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            Sql.execute(connection, Sql.read("legacy/vacuum.sql"));
        }
    }

    /** Creates the legacy tables, empty, in a schema that is there. */
    public static void createTables(Connection connection, String schema) throws SQLException {
        Sql.execute(connection, "SET search_path = " + schema);
        Sql.execute(connection, Sql.read(SampleSource.class, BenchServer.LEGACY + "-schema.sql"));
        Sql.execute(connection, "RESET search_path");
    }

    private static void setSizes(Connection connection, Sizes sizes) throws SQLException {
        try (var setting = connection.prepareStatement(
                "SELECT set_config('bench.posts', ?, false), set_config('bench.reports', ?, false)")) {
            setting.setString(1, Long.toString(sizes.posts()));
            setting.setString(2, Long.toString(sizes.reports()));
            setting.execute();
        }
    }
}
