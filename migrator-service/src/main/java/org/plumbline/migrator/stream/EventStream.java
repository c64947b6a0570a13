package org.plumbline.migrator.stream;

import io.quarkus.logging.Log;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream of server-sent events to a client who may disconnect at any time. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE_WITH_A_CLIENT = Duration.ofSeconds(10);

    private final SseEventSink sink;

    public EventStream(SseEventSink sink) {
        this.sink = sink;
    }

    /** Whether the client is known to have disconnected. */
    public boolean isClosed() {
        return sink.isClosed();
    }

    /**
     * Sends an event and waits for it: nothing piles up for a slow client, and one that does not read is disconnected.
     *
     * @return false if the client has left or does not read; the stream is closed then
     */
    public boolean send(OutboundSseEvent event) throws InterruptedException {
        try {
            sink.send(event).toCompletableFuture().get(PATIENCE_WITH_A_CLIENT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // The last exception is how a sink reports that it has been closed, perhaps since it was checked.
            Log.debugf(e, "Whoever followed has gone");
            close();
            return false;
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
