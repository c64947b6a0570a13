package org.plumbline.migrator.lock;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sets the {@code application_name} of a session of the target database, to tell whoever finds a lock held what it is
 * for.
 */
public final class SessionPurpose implements AutoCloseable {

    private static final String APPLICATION_NAME = "ApplicationName";

    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection session;
    private final String before;

    private SessionPurpose(Connection session, String before) {
        this.session = session;
        this.before = before;
    }

    /**
     * Sets it until it is closed.
     *
     * @param session outside of a transaction, whose rollback would reset it
     * @param purpose such as {@code run 7 of moderation for ada}; the database keeps the first 63 bytes
     */
    public static SessionPurpose of(Connection session, String purpose) throws SQLException {
        var before = session.getClientInfo(APPLICATION_NAME);
        session.setClientInfo(APPLICATION_NAME, purpose);
        return new SessionPurpose(session, before);
    }

    /** Restores the name, unless the session is lost. */
    @Override
    public void close() throws SQLException {
        if (session.isValid(SECONDS_TO_ANSWER)) {
            session.setClientInfo(APPLICATION_NAME, before);
        }
    }
}
