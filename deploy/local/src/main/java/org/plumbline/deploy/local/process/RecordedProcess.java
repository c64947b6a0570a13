package org.plumbline.deploy.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.deploy.postgres.ProcessIdentity;

/**
 * A process as a file can remember it.
 *
 * @param part what it runs
 * @param pid its process id, which the system gives to another process some time after this one ended
 * @param startedAtMillis when it started, in milliseconds of the epoch: together with the id this means one process only
 */
public record RecordedProcess(String part, long pid, long startedAtMillis) {

    // The system computes start times from its uptime, so they can move by a little when the clock is adjusted.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** A handle's process, unless it has already gone. */
    public static Optional<RecordedProcess> of(String part, ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> new RecordedProcess(part, process.pid(), start.toEpochMilli()));
    }

    /** The process itself, if it still runs; never one that merely got its id. */
    public Optional<ProcessHandle> living() {
        return ProcessIdentity.living(pid, Instant.ofEpochMilli(startedAtMillis), TOLERANCE);
    }
}
