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

    /** For a person who waits. */
    public Health(HttpClient http) {
        this(http, BETWEEN_LOOKS);
    }

    /** Returns when the address answers 200; fails when the process ends first, or when patience does. */
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
     * How long a part may take to become ready: as long as something happens in it, within a bound. A slow machine, or a database
     * that goes through its log after a crash, takes longer than anybody would guess.
     *
     * @param still how long nothing may happen: its log does not grow and it uses next to no processor time
     * @param whole how long it may take at most
     */
    public record Patience(Duration still, Duration whole) {

        /** A part that waits for something looks again now and then; one that starts is busy for more than that share. */
        private static final int BUSY_FOR_ONE_PART_IN = 20;

        private static final Duration STILL = Duration.ofMinutes(3);

        /** Of a part of the one-machine stack. */
        public static Patience ofAtMost(Duration whole) {
            return new Patience(STILL, whole);
        }

        Watch watch(ChildProcess process) {
            return new Watch(process);
        }

        /** What has happened in a part so far. */
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
