package org.plumbline.deploy.local.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.postgres.ProcessIdentity;

/**
 * The state of a running stack, stored in its folder for other commands and for the next start after a kill. Writes are
 * atomic, so a reader sees a complete state or none.
 *
 * @param launcher the process that owns the stack
 * @param ready whether everything is healthy and the pipelines have run
 * @param trouble problems of a stack that is up, such as a failed pipeline
 * @param ports where the parts listen
 * @param processes the processes that the launcher started, in order
 */
public record StackState(
        RecordedProcess launcher,
        boolean ready,
        List<String> trouble,
        Map<PortSetting, Integer> ports,
        List<RecordedProcess> processes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public StackState {
        trouble = List.copyOf(trouble);
        ports = Map.copyOf(ports);
        processes = List.copyOf(processes);
    }

    /** Empty if there is no readable state; then there is nothing to recover. */
    public static Optional<StackState> read(Path localDirectory) {
        var file = file(localDirectory);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path localDirectory) {
        var next = localDirectory.resolve("stack.json.next");
        Uncheck.run(() -> {
            JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
            Files.move(next, file(localDirectory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    public static void delete(Path localDirectory) {
        Uncheck.run(() -> Files.deleteIfExists(file(localDirectory)));
    }

    private static Path file(Path localDirectory) {
        return localDirectory.resolve("stack.json");
    }

    public boolean hasLivingLauncher() {
        return launcher.living().isPresent();
    }

    /** The message for a second start in the folder. */
    public String alreadyRunningIn(Path localDirectory) {
        return "Already running: http://localhost:%d (process %d, data in %s). Stop it with ./dev down"
                .formatted(ports.get(PortSetting.BI), launcher.pid(), localDirectory);
    }

    /**
     * Stops the processes of a stack whose launcher is gone, last started first. Does not touch processes that have
     * reused an id.
     */
    public void stopLeftovers(Progress progress) {
        for (var recorded : processes.reversed()) {
            recorded.living().ifPresent(living -> {
                progress.say("Stopping %s (process %d), left over from a stack that was killed"
                        .formatted(recorded.part(), recorded.pid()));
                ProcessStop.stop(living);
            });
        }
    }

    /**
     * A process in the state file.
     *
     * @param part the part that it runs
     * @param pid its process id, which the system may reuse after its end
     * @param startedAtMillis its start time in epoch milliseconds, which with the id identifies it
     */
    public record RecordedProcess(String part, long pid, long startedAtMillis) {

        // Start times are computed from the uptime, so they shift slightly when the clock is adjusted.
        private static final Duration TOLERANCE = Duration.ofSeconds(2);

        /** A handle's process, unless it has already ended. */
        public static Optional<RecordedProcess> of(String part, ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .map(start -> new RecordedProcess(part, process.pid(), start.toEpochMilli()));
        }

        /** The process, if it still runs; never one that has reused its id. */
        public Optional<ProcessHandle> living() {
            return ProcessIdentity.living(pid, Instant.ofEpochMilli(startedAtMillis), TOLERANCE);
        }
    }
}
