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
 * <a href="https://www.pgbouncer.org">pgbouncer</a> before a {@link TestDatabase}, with the settings of the pooler that clusters are given, but
 * for one session for each role: whoever connects finds what the one before has left in it.
 */
public record Pooler(TestDatabase database, int port, Process process) implements AutoCloseable {

    private static final String PROGRAM = "pgbouncer";
    private static final Path DELIVERED = Path.of("../deploy/kubernetes/components/pooler/pgbouncer.ini");
    private static final List<String> ROLES = List.of("plumbline_bi", "plumbline_catalog");

    /** Whether this machine has one; tests of it are skipped elsewhere. */
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

    /** As {@link TestDatabase#jdbcUrl()}, through it. */
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
                // One session for all, however long they wait for it.
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

    /** A setting that is not there any more would go untested. */
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
            // It refuses to run as root; in a user namespace without a mapping root is nobody in particular.
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(InstalledProgram.find(PROGRAM).orElseThrow().toString(), configuration.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
