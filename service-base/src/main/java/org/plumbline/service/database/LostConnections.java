package org.plumbline.service.database;

/** The SQLSTATEs of an unreachable or lost server, as opposed to a cancelled or refused statement. */
public final class LostConnections {

    private LostConnections() {}

    /**
     * Whether a state is one of them.
     *
     * @param state null for an error of the pool, which got no connection; server and driver always set one
     */
    public static boolean include(String state) {
        return state == null
                || state.startsWith("08") // connection exception
                || state.startsWith("53") // out of connections, memory or disk
                || state.startsWith("57P"); // the server is shutting down or starting
    }
}
