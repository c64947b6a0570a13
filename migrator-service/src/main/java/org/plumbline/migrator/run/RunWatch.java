package org.plumbline.migrator.run;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends the state of a run to its followers. It reads only the journal, so any replica can report any run. Every event
 * is complete, so a reconnecting client misses nothing.
 */
@ApplicationScoped
class RunWatch {

    /**
     * The library sends the response's head after the resource method has returned; an event sent at the same time
     * would break off both.
     */
    private static final RetryPolicy<Boolean> UNTIL_IT_HAS = RetryPolicy.<Boolean>builder()
            .handleResult(false)
            .withMaxAttempts(-1)
            .withDelay(Duration.ofMillis(2))
            .withMaxDuration(Duration.ofSeconds(10))
            .build();

    private final RunService runs;
    private final RunEventsConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RunWatch(RunService runs, RunEventsConfig config) {
        this.runs = runs;
        this.config = config;
    }

    /** Ends streams before the process waits for open requests. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.countDown();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Follows a run in a separate thread until it has ended, the client has disconnected, or the service stops. */
    void follow(RunView first, EventStream stream, HttpServerResponse response) {
        Thread.ofPlatform().daemon().name("run-watch-" + first.id()).start(() -> tell(first, stream, response));
    }

    private void tell(RunView first, EventStream followed, HttpServerResponse response) {
        try (var stream = followed) {
            Failsafe.with(UNTIL_IT_HAS).get(() -> response.headWritten() || response.closed());
            tell(first, stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The response has started, so no problem document can be sent: the stream ends without its last event.
            Log.warnf(e, "Cannot follow run %d any longer", first.id());
        }
    }

    private void tell(RunView first, EventStream stream) throws InterruptedException {
        RunView told = null;
        for (var run = first; !stream.isClosed(); run = runs.find(first.id())) {
            if (run.differsFrom(told)) {
                told = run;
                stream.send("progress", run);
            } else if (stream.silence().compareTo(config.heartbeat()) > 0) {
                stream.comment("still there");
            }
            if (run.state() != RunState.RUNNING) {
                stream.send("end", run);
                return;
            }
            if (stopping.await(config.interval().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }
}
