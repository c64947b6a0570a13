package org.plumbline.migrator.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SessionSettings;

/**
 * The current definitions of the target database's objects, and those that the migrations installed.
 */
public final class InstalledDefinitions {

    private InstalledDefinitions() {}

    /** Makes PostgreSQL write definitions with schema-qualified names until the settings are closed. */
    public static SessionSettings withQualifiedNames(Connection connection) throws SQLException {
        return SessionSettings.lasting(connection, Map.of("search_path", ""));
    }

    /** Returns a fingerprint of all installed objects in their current form; it changes with any definition. */
    public static String fingerprint(Connection target) throws SQLException {
        try (var _ = withQualifiedNames(target)) {
            return NamedStatement.of(target, "definitions.fingerprint").get(row -> row.getString(1));
        }
    }
}
