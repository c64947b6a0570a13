package org.plumbline.service.database;

/** The SQLSTATEs of an unreachable or lost server, as opposed to a cancelled or refused statement. */
public final class LostConnections {

    private LostConnections() {}

    /** Whether a SQLSTATE is one of these; false for null. */
    public static boolean include(String state) {
        return state != null
                && (state.startsWith("08") // connection exception
                        || state.startsWith("57P") // the server shuts down, or starts up
                        || state.equals("53300") // too many connections
                        || state.equals("25P03")); // the session was idle for too long
    }

    /**
     * Whether a SQLSTATE is one of these or says that the server lacks a resource, such as memory or disk space.
     *
     * @param state null if the pool got no connection; server and driver always set one
     */
    public static boolean orOutage(String state) {
        return state == null || include(state) || state.startsWith("53"); // out of memory or disk
    }
}
