package org.plumbline.testsupport;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.deploy.postgres.PostgresServer;

/** A pool of sessions for single statements, because opening one takes longer than most statements. */
final class SuperuserSessions {

    private static final Map<String, AgroalDataSource> BY_URL = new ConcurrentHashMap<>();

    private SuperuserSessions() {}

    static Connection borrow(String jdbcUrl) throws SQLException {
        return BY_URL.computeIfAbsent(jdbcUrl, SuperuserSessions::pool).getConnection();
    }

    private static AgroalDataSource pool(String jdbcUrl) {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        // A test may have ended all sessions.
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(jdbcUrl)
                                .principal(new NamePrincipal(PostgresServer.SUPERUSER))
                                .credential(new SimplePassword(PostgresServer.SUPERUSER_PASSWORD))));
        try {
            var pool = AgroalDataSource.from(configuration);
            pool.setPoolInterceptors(List.of(new Forgetting()));
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep sessions of " + jdbcUrl, e);
        }
    }

    /** Discards settings, temporary tables and locks before a session is used again. */
    private static final class Forgetting implements AgroalPoolInterceptor {

        @Override
        public void onConnectionAcquire(Connection connection) {
            try (var statement = connection.createStatement()) {
                statement.execute("DISCARD ALL");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot make a session new", e);
            }
        }
    }
}
