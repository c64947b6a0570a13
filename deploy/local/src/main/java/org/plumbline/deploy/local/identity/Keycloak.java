package org.plumbline.deploy.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.local.process.LogTail;
import org.plumbline.deploy.postgres.LocalPostgres;

/** The stack's OIDC server: Keycloak with the imported realm {@code plumbline}, its data in the stack's PostgreSQL. */
public final class Keycloak {

    // Options that are fixed at Keycloak's build.
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

    private final StackSettings settings;
    private final Path home;
    private final String realm =
            Uncheck.get(() -> resourceToString("/org/plumbline/deploy/local/identity/plumbline-realm.json", UTF_8));
    private final RealmDatabase database;
    private final String jdbcUrl;

    public Keycloak(StackSettings settings, LocalPostgres server) {
        this.settings = settings;
        home = home(settings.projectDirectory());
        this.database = new RealmDatabase(server, realm, settings.ports());
        this.jdbcUrl = server.jdbcUrl(RealmDatabase.NAME);
    }

    /** Prepares it once: the optimized build and its database. */
    public void prepare(Progress progress) {
        build(progress);
        database.prepare(progress);
    }

    /** Starts it, without waiting for it. */
    public ChildProcess start() {
        var environment = environment();
        environment.putAll(Map.of(
                "KC_DB_URL", jdbcUrl, "KC_DB_USERNAME", RealmDatabase.ROLE, "KC_DB_PASSWORD", RealmDatabase.PASSWORD));
        environment.putIfAbsent("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // Variables for the services' ports in the realm file.
        settings.ports().forEach((setting, port) -> environment.put(setting.variable(), Integer.toString(port)));
        return ChildProcess.start(
                "keycloak",
                command(
                        "start",
                        "--optimized",
                        "--import-realm",
                        // One node, without cluster ports, which would be open to the network.
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(PortSetting.OIDC),
                        "--hostname=" + settings.address(PortSetting.OIDC)),
                environment,
                settings.logDirectory());
    }

    /** Returns when it serves the realm. */
    public void awaitReady(ChildProcess process, Health health) {
        health.await(process, settings.address(PortSetting.OIDC).resolve("/health/ready"), settings.patience());
        health.await(process, URI.create(settings.issuer() + "/.well-known/openid-configuration"), settings.patience());
        database.remember();
    }

    /** The folder into which the build unpacked it, shared by all stacks of a checkout. */
    private static Path home(Path projectDirectory) {
        var parent = projectDirectory.resolve("deploy/local/target/keycloak");
        if (!Files.isDirectory(parent)) {
            throw new StackFailure(
                    "Keycloak is not unpacked in " + parent + ": build first (./mvnw package -DskipTests)");
        }
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> Files.isExecutable(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure("There is no Keycloak in " + parent + ": build again"));
        } catch (IOException e) {
            throw new StackFailure("Cannot look into " + parent + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(String... arguments) {
        return Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), Stream.of(arguments))
                .toList();
    }

    /** The stack's environment with what the start script needs. */
    private Map<String, String> environment() {
        var environment = new HashMap<>(settings.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** Provides the realm for the import at the next start, and runs the optimized build once. */
    private void build(Progress progress) {
        // Two stacks of one checkout may get here at the same time; closing the channel releases the lock.
        try (var lockFile =
                FileChannel.open(home.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lockFile.lock();
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/plumbline-realm.json"), realm);
            var marker = home.resolve("plumbline-built");
            var wanted = String.join(" ", BUILD_OPTIONS);
            if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
                return;
            }
            progress.say("Preparing Keycloak (once after each unpacking, about half a minute)");
            build();
            Files.writeString(marker, wanted);
        } catch (IOException e) {
            throw new StackFailure("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    private void build() throws IOException {
        var log = settings.logDirectory().resolve("keycloak-build.log");
        var arguments =
                Stream.concat(Stream.of("build"), BUILD_OPTIONS.stream()).toArray(String[]::new);
        var builder =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        var process = builder.start();
        process.getOutputStream().close();
        var status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new StackFailure(
                    "Keycloak could not be prepared (exit status %d).%n%s".formatted(status, LogTail.of(log)));
        }
    }
}
