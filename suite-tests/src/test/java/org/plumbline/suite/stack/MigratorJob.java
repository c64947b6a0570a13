package org.plumbline.suite.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged migrator as a job: a process that makes one run and ends. */
public final class MigratorJob {

    private static final Path JAR = Path.of("../migrator-service/target/quarkus-app/quarkus-run.jar");

    private final Path folder;
    private final Process process;

    private MigratorJob(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts the process.
     *
     * @param folder where its output goes
     * @param environment all that it has
     */
    public static MigratorJob start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(file(folder, "output"))
                .redirectError(file(folder, "log"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new MigratorJob(folder, builder.start());
    }

    /** The exit status, once the process has ended by itself. */
    public int await() throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The job does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code SIGTERM}; true where the process has ended within some seconds. */
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

    private static File file(Path folder, String name) {
        return folder.resolve(name).toFile();
    }
}
