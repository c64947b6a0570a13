package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.plumbline.deploy.local.StackFailure;

/** Waits for parts to become ready. */
public record Health(HttpClient http, Duration betweenLooks) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int OK = 200;

    /** Patience for a user who waits. */
    public Health(HttpClient http) {
        this(http, BETWEEN_LOOKS);
    }

    /** Returns when the address answers 200; fails if the process exits or time runs out. */
    public void await(ChildProcess process, URI readiness, Patience patience) {
        var watch = patience.watch(process);
        try {
            while (!isReady(readiness)) {
                if (!process.isAlive()) {
                    throw process.failure();
                }
                if (watch.isOver()) {
                    throw new StackFailure("%s is not ready after %d s: %s does not answer 200.%n%s"
                            .formatted(
                                    process.part(), watch.soFar().toSeconds(), readiness, LogTail.of(process.log())));
                }
                Thread.sleep(betweenLooks);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a part to become ready", e);
        }
    }

    private boolean isReady(URI readiness) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * How long a part may take to become ready: within a limit, as long as it shows activity. A slow machine, or a
     * database in crash recovery, can take very long.
     *
     * @param still how long it may be inactive: its log does not grow and it uses almost no processor time
     * @param whole the total time limit
     */
    public record Patience(Duration still, Duration whole) {

        /** The share of processor time above which a part counts as active; a waiting part only polls. */
        private static final int BUSY_FOR_ONE_PART_IN = 20;

        private static final Duration STILL = Duration.ofMinutes(3);

        /** The patience for a part of the one-machine stack. */
        public static Patience ofAtMost(Duration whole) {
            return new Patience(STILL, whole);
        }

        Watch watch(ChildProcess process) {
            return new Watch(process);
        }

        /** The activity of a part so far. */
        final class Watch {

            private final ChildProcess process;
            private final long began = System.nanoTime();
            private long movedAt = began;
            private long logSize;
            private Duration busy = Duration.ZERO;

            private Watch(ChildProcess process) {
                this.process = process;
            }

            boolean isOver() {
                var now = System.nanoTime();
                var size = process.log().toFile().length();
                var processorTime = process.processorTime();
                if (size != logSize || processorTime.minus(busy).compareTo(still.dividedBy(BUSY_FOR_ONE_PART_IN)) > 0) {
                    movedAt = now;
                    logSize = size;
                    busy = processorTime;
                }
                return now - movedAt > still.toNanos() || now - began > whole.toNanos();
            }

            Duration soFar() {
                return Duration.ofNanos(System.nanoTime() - began);
            }
        }
    }
}
