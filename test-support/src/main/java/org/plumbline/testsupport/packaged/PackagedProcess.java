package org.plumbline.testsupport.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A packaged service in a separate process, such as the migrator as a job, which makes one run and ends. Uses what was
 * built last, the jar or the native executable.
 */
public record PackagedProcess(Path folder, Process process) {

    public static PackagedProcess start(
            String service, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var command = command(service);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("log").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new PackagedProcess(folder, builder.start());
    }

    /** The exit status, once the process has ended by itself. */
    public int await() throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The process does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code SIGTERM}; true if the process has ended within the given seconds. */
    public boolean terminate(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    public String output() throws IOException {
        return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    }

    public String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    }

    private static List<String> command(String service) throws IOException {
        var target = Path.of("..", service, "target");
        var artifact = new Properties();
        try (var said = Files.newBufferedReader(target.resolve("quarkus-artifact.properties"))) {
            artifact.load(said);
        }
        var path = target.resolve(artifact.getProperty("path")).toString();
        return switch (artifact.getProperty("type")) {
            case "native" -> new ArrayList<>(List.of(path));
            case "jar" ->
                // The process ends before the second compiler pays off.
                new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        path));
            case String type -> throw new IllegalStateException("%s is packaged as %s".formatted(service, type));
        };
    }
}
