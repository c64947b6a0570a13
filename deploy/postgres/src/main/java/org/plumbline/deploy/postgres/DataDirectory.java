package org.plumbline.deploy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.plumbline.deploy.postgres.PostgresCommand.Outcome;

/** One data directory and the server that runs from it. */
record DataDirectory(Path path, PostgresCommand command) {

    private static final int LOG_LINES_IN_A_FAILURE = 15;
    private static final int ATTEMPTS_AFTER_A_CRASH = 20;
    private static final long MILLIS_BETWEEN_ATTEMPTS = 500;

    static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize(), new PostgresCommand(PostgresBinaries.unpacked()));
    }

    /** Makes this process the owner; fails if another running process is. */
    OwnerLock lock() {
        // Next to the directory, because initdb requires an empty one.
        return OwnerLock.tryTake(path.resolveSibling(path.getFileName() + ".lock"))
                .orElseThrow(() ->
                        new PostgresFailure("Another running process uses the PostgreSQL data directory " + path));
    }

    /**
     * Creates the cluster unless it exists. It is renamed to its final name when complete, so a killed attempt leaves
     * none.
     */
    void initialise(PostgresSettings settings) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            return;
        }
        var unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        FileUtils.deleteDirectory(unfinished.toFile());
        var passwordFile = Files.createTempFile(path.getParent(), "initdb", ".password");
        try {
            Files.writeString(passwordFile, PostgresServer.SUPERUSER_PASSWORD);
            var outcome = command.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + PostgresServer.SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--set=scram_iterations=" + settings.passwordIterations(),
                            "--encoding=UTF8",
                            // The same collation and case rules on every operating system.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync"));
            if (outcome.status() != 0) {
                throw new PostgresFailure("initdb failed:\n" + outcome.output());
            }
        } finally {
            Files.delete(passwordFile);
        }
        // Only an empty directory is replaced; delete refuses others.
        Files.deleteIfExists(path);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends a server that lost its owner, and removes the {@code postmaster.pid} of a server that is gone. */
    void stopLeftover() throws IOException {
        stop();
        // PostgreSQL would mistake a process that has reused the old id for the old server.
        Files.deleteIfExists(PostmasterFile.in(path));
    }

    void start(int port, PostgresSettings settings) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var logStart = Files.exists(log()) ? Files.size(log()) : 0;
            var outcome = launch(port, settings);
            if (outcome.status() == 0) {
                return;
            }
            var said = logSince(logStart);
            // After kill -9 of the postmaster its children need a moment to exit.
            var childrenRemain = said.contains("pre-existing shared memory block") || said.contains("is still in use");
            if (!childrenRemain || attempt == ATTEMPTS_AFTER_A_CRASH) {
                throw new PostgresFailure(
                        "PostgreSQL did not start on port " + port + ":\n" + outcome.output() + "\n" + tail(said));
            }
            pause();
        }
    }

    void stop() throws IOException {
        if (!isRunning()) {
            return;
        }
        var fast = pgCtl("stop", "--mode=fast", "--timeout=30");
        if (fast.status() == 0 || !isRunning()) {
            return;
        }
        // Recovers from the write-ahead log at the next start.
        var immediate = pgCtl("stop", "--mode=immediate", "--timeout=15");
        if (immediate.status() != 0 && isRunning()) {
            throw new PostgresFailure("PostgreSQL did not stop:\n" + fast.output() + "\n" + immediate.output());
        }
    }

    long runningPid() {
        try {
            return PostmasterFile.read(path)
                    .map(PostmasterFile::pid)
                    .orElseThrow(() -> new PostgresFailure("PostgreSQL does not run from " + path));
        } catch (IOException e) {
            throw new PostgresFailure("Cannot read " + PostmasterFile.in(path), e);
        }
    }

    // Not pg_ctl status, which also accepts a process that reused the id, or a zombie.
    private boolean isRunning() throws IOException {
        return PostmasterFile.read(path).filter(PostmasterFile::isAlive).isPresent();
    }

    private Outcome launch(int port, PostgresSettings settings) {
        return pgCtl(
                "start",
                "--wait",
                // A long limit for crash recovery; pg_ctl returns earlier if the server exits.
                "--timeout=900",
                "--log=" + log(),
                "--options=" + String.join(" ", serverOptions(port, settings)));
    }

    private static List<String> serverOptions(int port, PostgresSettings settings) {
        var onOrOff = settings.durable() ? "on" : "off";
        return List.of(
                "-c port=" + port,
                "-c listen_addresses=localhost",
                // No socket files, which two stacks could share, and which would bypass TCP's password check.
                "-c unix_socket_directories=",
                "-c shared_buffers=" + settings.sharedBuffers(),
                "-c max_wal_size=" + settings.maxWalSize(),
                "-c checkpoint_timeout=15min",
                // Most reads hit the system's cache, so I/O workers would only cost processor time.
                "-c io_method=sync",
                "-c max_connections=" + settings.maxConnections(),
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c fsync=" + onOrOff,
                "-c full_page_writes=" + onOrOff);
    }

    private Outcome pgCtl(String... arguments) {
        var all = new ArrayList<String>();
        all.add("--pgdata=" + path);
        all.addAll(List.of(arguments));
        return command.run("pg_ctl", all);
    }

    private Path log() {
        return path.resolveSibling(path.getFileName() + ".log");
    }

    private String logSince(long start) throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        try (var stream = Files.newInputStream(log())) {
            stream.skipNBytes(start);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String tail(String text) {
        var lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_A_FAILURE), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while waiting for an earlier PostgreSQL to leave", e);
        }
    }
}
