package org.plumbline.bi.database;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.service.failure.Failure;
import org.postgresql.PGConnection;

/** The client that waits for an answer. When it disconnects, its query in the database is cancelled. */
public final class Caller {

    private final RoutingContext request;
    private Connection running;
    private boolean left;

    private Caller(RoutingContext request) {
        this.request = request;
    }

    public static Caller of(RoutingContext request) {
        var caller = new Caller(request);
        // Cancelling takes a connection, and an event loop must not wait for one.
        request.addEndHandler(ended -> {
            if (ended.failed()) {
                Thread.ofPlatform().daemon().name("query-cancel").start(caller::leave);
            }
        });
        return caller;
    }

    public RoutingContext request() {
        return request;
    }

    /** The name in the token; empty without one. */
    String name() {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "";
    }

    /** @throws Failure.TimedOut if the caller has left already */
    synchronized void begun(Connection connection) {
        if (left) {
            throw new Failure.TimedOut("The caller has left before the query began", null);
        }
        running = connection;
    }

    synchronized void ended() {
        running = null;
    }

    /**
     * Holds the lock until the database has received the cancellation; otherwise it could hit the next query on the
     * connection.
     */
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
