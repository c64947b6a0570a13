package org.plumbline.deploy.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends processes and their descendants: first SIGTERM, then SIGKILL after a while. */
public final class ProcessStop {

    private static final Duration POLITE = Duration.ofSeconds(20);
    private static final Duration WITH_ITS_PARTS = Duration.ofSeconds(90);
    private static final Duration FORCED = Duration.ofSeconds(5);

    private ProcessStop() {}

    /** Returns when the process and its descendants are gone. */
    public static void stop(ProcessHandle process) {
        // Collected before the parent ends, because afterwards they have no parent.
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (haveEnded(List.of(process), POLITE)) {
            // The parent may or may not have passed the signal on.
            family.forEach(ProcessHandle::destroy);
        }
        if (!haveEnded(family, FORCED)) {
            family.forEach(ProcessHandle::destroyForcibly);
            haveEnded(family, FORCED);
        }
    }

    /** Ends a launcher, and gives it time to stop its parts itself. */
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
