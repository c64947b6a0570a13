package org.plumbline.catalog.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.plumbline.service.database.DatabaseSettings;
import org.postgresql.PGConnection;

/** Leaves nothing prepared in sessions that a pooler gives to the next transaction. */
@ApplicationScoped
class SharedSessions implements AgroalPoolInterceptor {

    /** Of the driver: no statement stays prepared, however often it is executed. */
    private static final int NEVER = 0;

    private final DatabaseSettings settings;

    SharedSessions(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (settings.pooled()) {
            try {
                connection.unwrap(PGConnection.class).setPrepareThreshold(NEVER);
            } catch (SQLException e) {
                throw new DataAccessException("The connection cannot be set up for a pooler", e);
            }
        }
    }
}
