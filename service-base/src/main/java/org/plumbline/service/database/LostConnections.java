package org.plumbline.service.database;

/** The SQLSTATEs of a server that could not be reached, or has gone: not that it ended a statement, or refused it. */
public final class LostConnections {

    private LostConnections() {}

    /**
     * Whether an error of a state is among them.
     *
     * @param state null of an error of the pool, which got no connection: the server and the driver always give one
     */
    public static boolean include(String state) {
        return state == null
                || state.startsWith("08") // connection exception
                || state.startsWith("53") // out of connections, memory or disk
                || state.startsWith("57P"); // the server shuts down, or starts up
    }
}
