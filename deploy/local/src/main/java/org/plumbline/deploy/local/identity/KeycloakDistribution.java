package org.plumbline.deploy.local.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.process.LogTail;

/**
 * Keycloak as the build unpacked it, made ready to start fast. All stacks of a checkout share it.
 *
 * @param home its folder
 * @param javaHome the JDK that runs it
 */
record KeycloakDistribution(Path home, Path javaHome) {

    // What is fixed when it is built: everything else can be given at each start.
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

    static KeycloakDistribution of(Path projectDirectory) {
        var parent = projectDirectory.resolve("deploy/local/target/keycloak");
        if (!Files.isDirectory(parent)) {
            throw new StackFailure(
                    "Keycloak is not unpacked in " + parent + ": build first (./mvnw package -DskipTests)");
        }
        try (var folders = Files.list(parent)) {
            var home = folders.filter(folder -> Files.isExecutable(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure("There is no Keycloak in " + parent + ": build again"));
            return new KeycloakDistribution(home, Path.of(System.getProperty("java.home")));
        } catch (IOException e) {
            throw new StackFailure("Cannot look into " + parent + ": " + e.getMessage(), e);
        }
    }

    List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** The environment that its start script needs, over the given one. */
    Map<String, String> environment(Map<String, String> base) {
        var environment = new HashMap<>(base);
        environment.put("JAVA_HOME", javaHome.toString());
        return environment;
    }

    /** Puts the realm where the next start imports it from, and does once what makes every later start fast. */
    void prepare(String realm, Path logDirectory, Map<String, String> environment, Progress progress) {
        // Two stacks of one checkout may come here at the same time; closing the channel gives the lock back.
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
            build(logDirectory, environment);
            Files.writeString(marker, wanted);
        } catch (IOException e) {
            throw new StackFailure("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while Keycloak was being prepared", e);
        }
    }

    private void build(Path logDirectory, Map<String, String> environment) throws IOException, InterruptedException {
        var log = logDirectory.resolve("keycloak-build.log");
        var arguments = new ArrayList<String>();
        arguments.add("build");
        arguments.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(command(arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(environment));
        var process = builder.start();
        process.getOutputStream().close();
        var status = process.waitFor();
        if (status != 0) {
            throw new StackFailure(
                    "Keycloak could not be prepared (exit status %d).%n%s".formatted(status, LogTail.of(log)));
        }
    }

    static String realm() {
        try (var stream = KeycloakDistribution.class.getResourceAsStream("plumbline-realm.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackFailure("Cannot read the realm: " + e.getMessage(), e);
        }
    }
}
