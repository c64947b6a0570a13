package org.plumbline.migrator.preflight;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.testsupport.TestDatabase;

/** The sample legacy databases, one with other names, one that cannot be reached, and a folder of definitions. */
public class ForumResource implements QuarkusTestResourceLifecycleManager {

    private static final String SAMPLES = "/org/plumbline/deploy/local/sample/";

    private final Map<String, String> settings = new HashMap<>();

    @Override
    public Map<String, String> start() {
        source("moderation", "postgres", database(SAMPLES + "legacy_moderation-schema.sql"));
        source("recruiting", "postgres", database(SAMPLES + "legacy_recruiting-schema.sql"));
        source("forum", "forum_reader", database("/preflight/forum-schema.sql"));
        source("away", "postgres", "jdbc:postgresql://127.0.0.1:1/nowhere");
        settings.put("plumbline.pipelines.dir", folder().toString());
        return settings;
    }

    private void source(String name, String user, String jdbcUrl) {
        settings.put("plumbline.sources." + name + ".jdbc-url", jdbcUrl);
        settings.put("plumbline.sources." + name + ".username", user);
        settings.put("plumbline.sources." + name + ".password", user);
    }

    private static String database(String schema) {
        var database = TestDatabase.plain();
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var sql = ForumResource.class.getResourceAsStream(schema)) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database.jdbcUrl();
    }

    private static Path folder() {
        try {
            return Path.of(
                    ForumResource.class.getResource("/preflight/pipelines").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The databases go with the server that all tests share.
    }
}
