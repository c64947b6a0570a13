package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.plumbline.deploy.local.StackFailure;

/** A part of the stack that runs as a separate process and writes a log. */
public record ChildProcess(String part, Process process, Path log) {

    /**
     * Linux shares processors among sessions by the autogroup's niceness; without autogroups, the process's own
     * niceness counts.
     */
    private static final String NICELY = "{ echo 10 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 10 \"$@\"";

    /** Starts a program; its output goes to {@code PART.log}, the earlier log becomes {@code PART.log.previous}. */
    public static ChildProcess start(
            String part, List<String> command, Map<String, String> environment, Path logDirectory) {
        var log = logDirectory.resolve(part + ".log");
        try {
            Files.createDirectories(logDirectory);
            if (Files.exists(log)) {
                Files.move(log, logDirectory.resolve(part + ".log.previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(inItsOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new ChildProcess(part, builder.start(), log);
        } catch (IOException e) {
            throw new StackFailure("Cannot start " + part + ": " + e.getMessage(), e);
        }
    }

    /** The same program with low priority. */
    public static List<String> inBackground(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", NICELY, "sh"), command.stream())
                .toList();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The processor time of it and its descendants; zero if unknown. */
    Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** The process and its descendants, such as a start script's server. */
    public Stream<StackState.RecordedProcess> recorded() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(handle -> StackState.RecordedProcess.of(part, handle).stream());
    }

    /** The failure for its exit, with the status and the end of its log. */
    public StackFailure failure() {
        return new StackFailure(
                "%s ended with exit status %d.%n%s".formatted(part, process.exitValue(), LogTail.of(log)));
    }

    public void stop() {
        ProcessStop.stop(process.toHandle());
    }

    /**
     * Ctrl-C goes to the terminal's whole session. In a separate session parts receive signals only from us, so they
     * can be stopped in order. macOS has no such command: all parts stop at once, without loss of data.
     */
    static List<String> inItsOwnSession(List<String> command) {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .map(setsid ->
                        Stream.concat(Stream.of(setsid), command.stream()).toList())
                .orElse(command);
    }
}
