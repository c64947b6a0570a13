package org.plumbline.service.command;

import static org.plumbline.service.command.Schema.versionName;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.plumbline.service.command.SchemaDatabase.Standing.Kind;

/** Reads the schema version of a service's database on a separate connection, before the service starts. */
final class SchemaDatabase {

    /** The oldest supported version of PostgreSQL. */
    private static final int OLDEST_POSTGRESQL = 18;

    /** SQLSTATEs of a missing function or schema, or of a missing privilege. */
    private static final Set<String> NOT_MADE_YET = Set.of("42883", "3F000", "42501");

    private static final String SECONDS = "5";

    private final String url;
    private final Properties properties = new Properties();

    SchemaDatabase(Config config) {
        url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        properties.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        properties.setProperty("password", config.getValue("quarkus.datasource.password", String.class));
        properties.setProperty("ApplicationName", "plumbline-schema");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
    }

    Standing standing(Schema schema) {
        try (var connection = DriverManager.getConnection(url, properties)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            return major < OLDEST_POSTGRESQL
                    ? new Standing(
                            Kind.UNSUITABLE,
                            "the database is PostgreSQL %d, and this release needs %d or later"
                                    .formatted(major, OLDEST_POSTGRESQL))
                    : standing(schema, connection);
        } catch (SQLException e) {
            return new Standing(
                    Kind.NOT_YET, "the database does not respond (%s)".formatted(StartFailure.oneLine(e.getMessage())));
        }
    }

    private static Standing standing(Schema schema, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(schema.query())) {
            rows.next();
            return standing(schema, rows.getInt(1), rows.getInt(2));
        } catch (SQLException e) {
            if (NOT_MADE_YET.contains(e.getSQLState())) {
                return new Standing(Kind.NOT_YET, "the %s has not been migrated yet".formatted(schema.name()));
            }
            throw e;
        }
    }

    private static Standing standing(Schema schema, int version, int servesFrom) {
        var found = "the %s is at %s".formatted(schema.name(), versionName(version));
        if (version < schema.needed()) {
            return new Standing(Kind.NOT_YET, found);
        }
        return servesFrom > schema.needed()
                ? new Standing(
                        Kind.UNSUITABLE,
                        ("%s, which supports releases made for %s and later; this one was made for %s"
                                        + " (docs/operations.md, \"A database that a release refuses\")")
                                .formatted(found, versionName(servesFrom), versionName(schema.needed())))
                : new Standing(Kind.SUITABLE, found);
    }

    /** Whether a release works on a schema. */
    record Standing(Kind kind, String text) {

        enum Kind {
            /** The release works on it: the version is the same, or a later compatible one. */
            SUITABLE,
            /** Not usable yet: it has to be migrated, or the database has to come up. */
            NOT_YET,
            /** Waiting does not help. */
            UNSUITABLE
        }
    }
}
