package org.plumbline.bench.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.io.function.IOConsumer;
import org.plumbline.deploy.local.StackFailure;

/** What the server logs of a role's sessions while logging is switched on for them. */
abstract class ServerLog implements AutoCloseable {

    private static final String END = "log.end";

    private final BenchServer server;
    private final String role;
    private long position;

    /** Starts logging, for sessions that the role opens from now on. */
    ServerLog(BenchServer server, String role, String begin) throws SQLException {
        this.server = server;
        this.role = role;
        configure(begin);
        position = file().toFile().length();
    }

    public void forget() {
        position = file().toFile().length();
    }

    /** Reads what was logged since the last call, line by line, because many readers log more than fits into memory. */
    final void read(IOConsumer<BufferedReader> reader) {
        try (var log = Files.newByteChannel(file());
                var lines = new BufferedReader(Channels.newReader(log.position(position), StandardCharsets.UTF_8))) {
            reader.accept(lines);
            position = log.position();
        } catch (IOException e) {
            throw new StackFailure("Cannot read the server's log: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        configure(END);
    }

    private void configure(String script) throws SQLException {
        try (var superuser = server.target()) {
            Sql.execute(superuser, Sql.read(script).replace("{role}", role));
        }
    }

    private Path file() {
        return server.folder().resolve("data.log");
    }
}
