package org.plumbline.migrator.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plumbline.migrator.repair.PreviewWork.Caller;

/** A caller who follows a preview as server-sent events. */
final class PreviewEvents implements Caller {

    private static final Duration PATIENCE_WITH_A_CLIENT = Duration.ofSeconds(10);

    private final String name;
    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private final Duration interval;
    private long toldAt = Long.MIN_VALUE;
    private boolean gone;

    /** @param interval how often it is told at most */
    PreviewEvents(String name, SseEventSink sink, Sse sse, ObjectMapper json, Duration interval) {
        this.name = name;
        this.sink = sink;
        this.sse = sse;
        this.json = json;
        this.interval = interval;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasLeft() {
        return gone || sink.isClosed();
    }

    @Override
    public void isTold(RepairProgress progress) {
        var now = System.nanoTime();
        if (toldAt == Long.MIN_VALUE || now - toldAt >= interval.toNanos()) {
            toldAt = now;
            send("progress", progress);
        }
    }

    /** Whether the answer is under way. */
    boolean wasTold() {
        return toldAt != Long.MIN_VALUE;
    }

    /** The last event. */
    void end(RepairPreview preview) {
        send("end", preview);
    }

    /** Waits until it is sent, so that nothing piles up for a client that reads slowly. */
    private void send(String event, Object data) {
        try {
            var message = sse.newEventBuilder()
                    .name(event)
                    .data(json.writeValueAsString(data))
                    .build();
            sink.send(message).toCompletableFuture().get(PATIENCE_WITH_A_CLIENT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Log.debugf(e, "Whoever followed a preview has gone");
            gone = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gone = true;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preview cannot be written as JSON", e);
        }
    }
}
