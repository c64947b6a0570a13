package org.plumbline.deploy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server that this process has started: real binaries, TCP on loopback only, password authentication (scram-sha-256).
 *
 * <p>A data directory outlives its server. Starting from the directory of a killed process stops a server that still
 * runs from it, and PostgreSQL recovers from its write-ahead log. Two processes cannot use the same directory.
 */
public final class LocalPostgres extends PostgresServer implements AutoCloseable {

    private static final int ATTEMPTS_AT_A_FREE_PORT = 3;

    private final DataDirectory dataDirectory;
    private final OwnerLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalPostgres(DataDirectory dataDirectory, OwnerLock lock, int port) {
        super(port);
        this.dataDirectory = dataDirectory;
        this.lock = lock;
    }

    /**
     * Starts a server, and returns when it accepts connections.
     *
     * @param path the data directory; created if it does not exist
     * @param port the TCP port; 0 for any free one
     * @throws PostgresFailure if it cannot start; the message contains the end of the server's log
     */
    public static LocalPostgres start(Path path, int port, PostgresSettings settings) {
        var directory = DataDirectory.at(path);
        try {
            Files.createDirectories(directory.path().getParent());
            var lock = directory.lock();
            try {
                directory.initialise(settings);
                directory.stopLeftover();
                return new LocalPostgres(directory, lock, startPostmaster(directory, port, settings));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot use the PostgreSQL data directory " + path + ": " + e.getMessage(), e);
        }
    }

    /** Stops a server that still runs from the directory though its owner is gone; does nothing if there is none. */
    public static void stopLeftover(Path path) {
        var directory = DataDirectory.at(path);
        if (!Files.isDirectory(directory.path())) {
            return;
        }
        try (var _ = directory.lock()) {
            directory.stopLeftover();
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot stop the PostgreSQL of " + path + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return dataDirectory.runningPid();
    }

    /** Stops the server and ends its sessions; committed data is on disk. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            dataDirectory.stop();
        } catch (IOException | UncheckedIOException e) {
            throw new PostgresFailure("Cannot release the PostgreSQL data directory: " + e.getMessage(), e);
        }
    }

    private static int startPostmaster(DataDirectory directory, int port, PostgresSettings settings)
            throws IOException {
        if (port != 0) {
            directory.start(port, settings);
            return port;
        }
        for (var attempt = 1; ; attempt++) {
            var free = freePort();
            try {
                directory.start(free, settings);
                return free;
            } catch (PostgresFailure e) {
                // Another process may take the port between our check and the server's start.
                if (attempt == ATTEMPTS_AT_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    /** A currently free port. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
