package org.plumbline.testsupport;

import static org.awaitility.Awaitility.await;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.postgres.LocalPostgres;

/**
 * <a href="https://www.pgbouncer.org">pgbouncer</a> in front of a {@link TestDatabase}, with the settings of the pooler
 * in clusters, but only one session per role, so that each connection finds what the previous one has left in it.
 */
public record Pooler(TestDatabase database, int port, Process process) implements AutoCloseable {

    private static final String PROGRAM = "pgbouncer";
    private static final Path DELIVERED = Path.of("../deploy/kubernetes/components/pooler/pgbouncer.ini");
    private static final List<String> ROLES = List.of("plumbline_bi", "plumbline_catalog");

    /** Whether this machine has pgbouncer; without it, its tests are skipped. */
    public static boolean isInstalled() {
        return InstalledProgram.find(PROGRAM).isPresent();
    }

    public static Pooler before(TestDatabase database) {
        var port = LocalPostgres.freePort();
        var folder = Uncheck.get(() -> Files.createTempDirectory("plumbline-pooler"));
        var log = folder.resolve("pgbouncer.log");
        var process = Uncheck.get(() -> start(configuration(folder, database, port), log));
        var pooler = new Pooler(database, port, process);
        Runtime.getRuntime().addShutdownHook(new Thread(pooler::close));
        await().atMost(Duration.ofMinutes(1))
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("pgbouncer has ended:\n" + Files.readString(log));
                    }
                })
                .until(() -> Files.readString(log).contains("process up"));
        return pooler;
    }

    /** As {@link TestDatabase#jdbcUrl()}, but through the pooler. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database.name());
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static Path configuration(Path folder, TestDatabase database, int port) throws IOException {
        var users = Files.writeString(
                folder.resolve("users.txt"),
                ROLES.stream().map("\"%1$s\" \"%1$s\"%n"::formatted).reduce("", String::concat));
        var server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        var settings = Files.readString(DELIVERED);
        for (var setting : List.of(
                // One session for all connections, however long they wait for it.
                "default_pool_size = 1",
                "query_wait_timeout = 60",
                "listen_addr = localhost",
                "listen_port = " + port,
                "auth_file = " + users)) {
            settings =
                    replaced(settings, "(?m)^%s = .*$".formatted(setting.substring(0, setting.indexOf(' '))), setting);
        }
        return Files.writeString(
                folder.resolve("pgbouncer.ini"),
                replaced(
                        settings,
                        "(?m)^%include .*$",
                        "* = host=%s port=%d".formatted(server.getHost(), server.getPort())));
    }

    /** Fails if the setting no longer exists, because it would go untested. */
    private static String replaced(String settings, String line, String by) {
        var changed = settings.replaceFirst(line, Matcher.quoteReplacement(by));
        if (changed.equals(settings)) {
            throw new IllegalStateException("%s has no line %s".formatted(DELIVERED, line));
        }
        return changed;
    }

    private static Process start(Path configuration, Path log) throws IOException {
        var command = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            // pgbouncer refuses to run as root; in a user namespace without a mapping, root is the user nobody.
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(InstalledProgram.find(PROGRAM).orElseThrow().toString(), configuration.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
