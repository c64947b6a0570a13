package org.plumbline.deploy.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Identifies a process by id and start time, because ids are reused. */
public final class ProcessIdentity {

    private ProcessIdentity() {}

    /** The process, if it still runs; never one that has reused its id. */
    public static Optional<ProcessHandle> living(long pid, Instant startedAt, Duration tolerance) {
        return ProcessHandle.of(pid)
                // A zombie, as in a container without an init, has no command any more.
                .filter(process -> process.info().command().isPresent())
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(tolerance) <= 0)
                        .isPresent());
    }
}
