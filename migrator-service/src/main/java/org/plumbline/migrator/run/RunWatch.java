package org.plumbline.migrator.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends the state of a run to those who follow it. It reads only the journal, so any replica can report a run that
 * another one carries out, and every event is complete: a client that reconnects has missed nothing.
 */
@ApplicationScoped
class RunWatch {

    private final RunService runs;
    private final RunEventsConfig config;
    private final ObjectMapper json;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RunWatch(RunService runs, RunEventsConfig config, ObjectMapper json) {
        this.runs = runs;
        this.config = config;
        this.json = json;
    }

    /** Stops streams before the process waits for open requests, which they would hold open. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.countDown();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Tells of a run until it has ended, the client has left, or the service stops; in a thread of its own, as that is long. */
    void follow(RunView first, SseEventSink sink, Sse sse) {
        Thread.ofPlatform().daemon().name("run-watch-" + first.id()).start(() -> tell(first, sink, sse));
    }

    private void tell(RunView first, SseEventSink sink, Sse sse) {
        try (var stream = new EventStream(sink, sse, json)) {
            tell(first, stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The answer has begun, so no problem document can be sent: the stream ends without its last event.
            Log.warnf(e, "Run %d can no longer be told of", first.id());
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
