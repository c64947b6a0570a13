package org.plumbline.migrator.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream of server-sent events to a client who may disconnect at any time. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE_WITH_A_CLIENT = Duration.ofSeconds(10);

    private static final Duration BEFORE_COMING_BACK = Duration.ofSeconds(2);

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private long sentAt = System.nanoTime();
    private boolean begun;

    public EventStream(SseEventSink sink, Sse sse, ObjectMapper json) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
    }

    /** Whether the client is known to have disconnected. */
    public boolean isClosed() {
        return sink.isClosed();
    }

    /** Whether the response has started, so that no problem document can be sent. */
    public boolean hasBegun() {
        return begun;
    }

    /** The time since the last event. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - sentAt);
    }

    /**
     * Sends an event and waits for it, so that nothing piles up for a slow client; one that does not read is
     * disconnected.
     *
     * @param data is written as JSON
     */
    public void send(String name, Object data) {
        try {
            send(sse.newEventBuilder()
                    .name(name)
                    .reconnectDelay(BEFORE_COMING_BACK.toMillis())
                    .data(json.writeValueAsString(data))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    /** Sends a comment, which keeps the connection open. */
    void comment(String text) {
        send(sse.newEventBuilder().comment(text).build());
    }

    void send(OutboundSseEvent event) {
        sentAt = System.nanoTime();
        begun = true;
        try {
            sink.send(event).toCompletableFuture().get(PATIENCE_WITH_A_CLIENT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // The last exception means that the sink was closed, perhaps since it was checked.
            Log.debugf(e, "The client has disconnected");
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
