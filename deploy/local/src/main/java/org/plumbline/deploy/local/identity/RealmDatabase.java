package org.plumbline.deploy.local.identity;

import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.postgres.LocalPostgres;

/**
 * Keycloak's database on the stack's server. It records the imported realm, because Keycloak imports a realm only once:
 * a changed realm, or changed ports, need an empty database.
 */
final class RealmDatabase {

    static final String NAME = "keycloak";
    static final String ROLE = "keycloak";
    static final String PASSWORD = "keycloak";

    private static final String READ_COMMENT =
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '" + NAME + "'";

    private final LocalPostgres server;
    private final String fingerprint;

    RealmDatabase(LocalPostgres server, String realm, Map<PortSetting, Integer> ports) {
        this.server = server;
        this.fingerprint = fingerprint(realm, ports);
    }

    /** Creates the database; recreates it if it contains another realm or an incomplete import. */
    void prepare(Progress progress) {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            String imported = null;
            var exists = false;
            try (var rows = statement.executeQuery(READ_COMMENT)) {
                if (rows.next()) {
                    exists = true;
                    imported = rows.getString(1);
                }
            }
            if (fingerprint.equals(imported)) {
                return;
            }
            progress.say(
                    exists
                            ? "The realm or a port changed: importing the realm again"
                            : "Importing the realm (the first start of Keycloak takes about a minute)");
            statement.execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
            statement.execute("DROP ROLE IF EXISTS " + ROLE);
            statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + ROLE);
            statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new StackFailure("Cannot prepare Keycloak's database: " + e.getMessage(), e);
        }
    }

    /** Records that the import is complete. */
    void remember() {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("COMMENT ON DATABASE " + NAME + " IS '" + fingerprint + "'");
        } catch (SQLException e) {
            throw new StackFailure("Cannot record which realm was imported: " + e.getMessage(), e);
        }
    }

    private static String fingerprint(String realm, Map<PortSetting, Integer> ports) {
        var text = new StringBuilder(realm);
        for (var setting : PortSetting.values()) {
            if (setting != PortSetting.POSTGRES) {
                text.append('\n').append(setting).append('=').append(ports.get(setting));
            }
        }
        return "realm " + DigestUtils.sha256Hex(text.toString());
    }
}
