package org.plumbline.deploy.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends processes with everything that they started: politely first, for a while, then for good. */
public final class ProcessStop {

    private static final Duration POLITE = Duration.ofSeconds(20);
    private static final Duration WITH_ITS_PARTS = Duration.ofSeconds(90);
    private static final Duration FORCED = Duration.ofSeconds(5);

    private ProcessStop() {}

    /** Returns when the process and its descendants are gone. */
    public static void stop(ProcessHandle process) {
        // Taken before the parent ends: afterwards nothing says whose children they were.
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (haveEnded(List.of(process), POLITE)) {
            // It may have passed the signal on, or have gone without its children.
            family.forEach(ProcessHandle::destroy);
        }
        if (!haveEnded(family, FORCED)) {
            family.forEach(ProcessHandle::destroyForcibly);
            haveEnded(family, FORCED);
        }
    }

    /** Ends a launcher, which stops its parts itself and may take the time that they need. */
    public static void stopAlone(ProcessHandle launcher) {
        launcher.destroy();
        if (!haveEnded(List.of(launcher), WITH_ITS_PARTS)) {
            launcher.destroyForcibly();
            haveEnded(List.of(launcher), FORCED);
        }
    }

    private static boolean haveEnded(List<ProcessHandle> processes, Duration patience) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ends)
                .thenApply(_ -> true)
                .completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }
}
