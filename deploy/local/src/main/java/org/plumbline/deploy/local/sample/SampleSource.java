package org.plumbline.deploy.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.LocalPostgres;

/** The sample legacy databases, for sources without a database of the user's own. */
public enum SampleSource {
    MODERATION("legacy_moderation"),
    RECRUITING("legacy_recruiting");

    /** The migrator's read-only login on a sample. Its password is its name. */
    public static final String READER = "plumbline_legacy_reader";

    private final String database;

    SampleSource(String database) {
        this.database = database;
    }

    public String database() {
        return database;
    }

    /** Whether the environment configures the user's own database for this source. */
    public boolean isReplaced(Map<String, String> environment) {
        return !environment.getOrDefault(prefix() + "JDBC_URL", "").isBlank();
    }

    /** The migrator's settings for this source: the sample's, unless the environment configures another database. */
    public Map<String, String> settings(LocalPostgres server, Map<String, String> environment) {
        return isReplaced(environment)
                ? Map.of()
                : Map.of(
                        prefix() + "JDBC_URL", server.jdbcUrl(database),
                        prefix() + "USERNAME", READER,
                        prefix() + "PASSWORD", READER);
    }

    /**
     * Creates and fills the database unless it is filled. Its dates count back from now. A killed load leaves an empty
     * database, which the next one fills.
     *
     * @return whether it had to be filled
     */
    public boolean load(LocalPostgres server) {
        try {
            server.createDatabase(database);
            try (var connection = server.connect(database)) {
                if (isFilled(connection)) {
                    return false;
                }
                connection.setAutoCommit(false);
                for (var script :
                        new String[] {database + "-schema.sql", database + "-data.sql", "legacy-reader.sql"}) {
                    try (var statement = connection.createStatement()) {
                        statement.execute(script(script));
                    }
                }
                connection.commit();
                return true;
            }
        } catch (SQLException | UncheckedIOException e) {
            throw new StackFailure("Cannot fill the sample database " + database + ": " + e.getMessage(), e);
        }
    }

    private String prefix() {
        return "PLUMBLINE_SOURCES_" + name() + "_";
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Reads a script for creating samples. */
    public static String script(String name) {
        return Uncheck.get(() -> resourceToString("/org/plumbline/deploy/local/sample/" + name, UTF_8));
    }
}
