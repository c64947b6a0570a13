package org.plumbline.bi.query;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Whoever waits for an answer: when they leave, what runs for them in the database ends. */
public final class Caller implements ScopedReading.Watch {

    private final RoutingContext request;
    private Connection running;
    private boolean left;

    private Caller(RoutingContext request) {
        this.request = request;
    }

    /** The one who waits for the answer to a request. */
    public static Caller of(RoutingContext request) {
        var caller = new Caller(request);
        // Asking the database takes a connection, for which an event loop must not wait.
        request.addEndHandler(ended -> {
            if (ended.failed()) {
                Thread.ofVirtual().start(caller::leave);
            }
        });
        return caller;
    }

    /** What they have asked for. */
    public RoutingContext request() {
        return request;
    }

    /** As the token names them; all who have none are the same. */
    String name() {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "";
    }

    @Override
    public synchronized void begun(Connection connection) throws SQLException {
        if (left) {
            throw new SQLException("the caller has left before the query began", "57014");
        }
        running = connection;
    }

    @Override
    public synchronized void ended() {
        running = null;
    }

    /** Holds the lock until the database knows, so that what runs next on the connection is not ended in its place. */
    private synchronized void leave() {
        left = true;
        if (running != null) {
            try {
                running.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                Log.warnf("A query whose caller has left runs on until its time limit: %s", e.getMessage());
            }
        }
    }
}
