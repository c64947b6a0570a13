package org.plumbline.deploy.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.deploy.local.Packaging;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.ProcessStop;
import org.plumbline.deploy.local.process.StackState;
import picocli.CommandLine.ExitCode;

/** Starts a launcher in the background, and repeats its output until the start is complete. */
record DetachedStart(StackSettings settings) {

    private static final long MILLIS_BETWEEN_LOOKS = 200;

    int execute() {
        // Otherwise a second launcher would overwrite the running one's log.
        StackState.read(settings.localDirectory())
                .filter(StackState::hasLivingLauncher)
                .ifPresent(state -> {
                    throw new StackFailure(state.alreadyRunningIn(settings.localDirectory()));
                });
        var launcher = ChildProcess.start("launcher", command(), settings.environment(), settings.logDirectory());
        var interrupted = new Thread(() -> ProcessStop.stop(launcher.handle()), "stop-the-background");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            var status = follow(launcher);
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return status;
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + launcher.log() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while the stack was starting", e);
        }
    }

    private int follow(ChildProcess launcher) throws IOException, InterruptedException {
        var shown = 0L;
        while (true) {
            // Checked before the log is read, so that the log is complete.
            var alive = launcher.isAlive();
            var ready = alive
                    ? StackState.read(settings.localDirectory()).filter(state -> state.ready() && isOf(state, launcher))
                    : Optional.<StackState>empty();
            shown = show(launcher.log(), shown);
            if (!alive) {
                return ExitCode.SOFTWARE;
            }
            if (ready.isPresent()) {
                var trouble = ready.get().trouble();
                if (!trouble.isEmpty()) {
                    System.err.println("The stack is up, but not all of its data: see above. Fix the problem and run"
                            + " ./dev migrate PIPELINE, or stop the stack with ./dev down");
                }
                return trouble.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static boolean isOf(StackState state, ChildProcess launcher) {
        return state.launcher().pid() == launcher.handle().pid();
    }

    private static long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return from;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            // Whole lines only; the rest is read next time.
            var end = text.lastIndexOf('\n') + 1;
            System.out.print(text.substring(0, end));
            System.out.flush();
            return from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private List<String> command() {
        var jar = settings.projectDirectory().resolve("deploy/local/target/deploy-local.jar");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dplumbline.project-directory=" + settings.projectDirectory(),
                "-jar",
                jar.toString(),
                "up",
                "--in-background"));
        if (settings.packaging() == Packaging.NATIVE) {
            command.add("--native");
        }
        return command;
    }
}
