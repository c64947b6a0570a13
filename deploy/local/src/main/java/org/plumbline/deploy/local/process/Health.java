package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.plumbline.deploy.local.StackFailure;

/** Waits for parts to become ready. */
public final class Health {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int OK = 200;

    private final HttpClient http;
    private final Duration betweenLooks;

    public Health(HttpClient http) {
        this(http, BETWEEN_LOOKS);
    }

    /** For who wants to know sooner than a person would. */
    public Health(HttpClient http, Duration betweenLooks) {
        this.http = http;
        this.betweenLooks = betweenLooks;
    }

    /** Returns when the address answers 200; fails when the process ends first, or when patience does. */
    public void await(ChildProcess process, URI readiness, Patience patience) {
        var watch = patience.watch(process);
        while (!isReady(readiness)) {
            if (!process.isAlive()) {
                throw process.failure();
            }
            if (watch.isOver()) {
                throw new StackFailure("%s is not ready after %d s: %s does not answer 200.%n%s"
                        .formatted(process.part(), watch.soFar().toSeconds(), readiness, LogTail.of(process.log())));
            }
            pause();
        }
    }

    private boolean isReady(URI readiness) {
        try {
            var request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(betweenLooks);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StackFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackFailure("Interrupted while waiting for a part to become ready", e);
    }
}
