package org.plumbline.deploy.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A running PostgreSQL server on this machine, started by anyone, and accessed as its superuser. */
public class PostgresServer {

    public static final String SUPERUSER = "postgres";
    public static final String SUPERUSER_PASSWORD = "postgres";

    private final int port;

    public PostgresServer(int port) {
        this.port = port;
    }

    /** The JDBC URL of a database of this server, without credentials; the database need not exist yet. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    /** Creates the database unless it exists; returns whether it did. */
    public boolean createDatabase(String name) throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return false;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
            return true;
        }
    }
}
