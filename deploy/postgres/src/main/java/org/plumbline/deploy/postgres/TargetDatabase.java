package org.plumbline.deploy.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.io.IOException;
import java.sql.SQLException;

/**
 * The target database before its first migration: roles, schemas and privileges, from {@code bootstrap.sql}.
 *
 * <p>Tables and grants on them come from the migrations, which run as {@link #MIGRATOR}.
 */
public final class TargetDatabase {

    /** Owns {@code core}, {@code recruiting}, {@code etl} and {@code bi}. Locally every role's password is its name. */
    public static final String MIGRATOR = "plumbline_migrator";

    /** Reads the scoped views. */
    public static final String BI = "plumbline_bi";

    /** Owns {@code catalog}. */
    public static final String CATALOG = "plumbline_catalog";

    private static final String SET_PASSWORD = "SELECT set_config(?, ?, false)";

    private TargetDatabase() {}

    /** Creates the database unless it exists, and updates its roles, schemas and privileges. */
    public static void create(PostgresServer server, String name) {
        try {
            server.createDatabase(name);
            try (var connection = server.connect(name)) {
                try (var passwords = connection.prepareStatement(SET_PASSWORD)) {
                    for (var role : new String[] {MIGRATOR, BI, CATALOG}) {
                        passwords.setString(1, "bootstrap." + role + "_password");
                        passwords.setString(2, role);
                        passwords.execute();
                    }
                }
                try (var statement = connection.createStatement()) {
                    statement.execute(resourceToString("/org/plumbline/deploy/postgres/bootstrap.sql", UTF_8));
                }
            }
        } catch (SQLException | IOException e) {
            throw new PostgresFailure("Cannot set up the target database " + name + ": " + e.getMessage(), e);
        }
    }
}
