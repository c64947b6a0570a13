package org.plumbline.migrator.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.plumbline.migrator.repair.PreviewWork.Caller;
import org.plumbline.migrator.stream.EventStream;

/** Sends the progress of a preview as server-sent events. */
final class PreviewEvents implements Caller {

    private final String name;
    private final EventStream stream;
    private final Sse sse;
    private final ObjectMapper json;
    private final Duration interval;
    private long toldAt = Long.MIN_VALUE;

    /** @param interval the least time between events */
    PreviewEvents(String name, SseEventSink sink, Sse sse, ObjectMapper json, Duration interval) {
        this.name = name;
        stream = new EventStream(sink);
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
        return stream.isClosed();
    }

    @Override
    public void isTold(RepairProgress progress) {
        var now = System.nanoTime();
        if (toldAt == Long.MIN_VALUE || now - toldAt >= interval.toNanos()) {
            toldAt = now;
            send("progress", progress);
        }
    }

    /** Whether the answer has begun. */
    boolean wasTold() {
        return toldAt != Long.MIN_VALUE;
    }

    /** Sends the last event. */
    void end(RepairPreview preview) {
        send("end", preview);
    }

    private void send(String event, Object data) {
        try {
            stream.send(sse.newEventBuilder()
                    .name(event)
                    .data(json.writeValueAsString(data))
                    .build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stream.close();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preview cannot be written as JSON", e);
        }
    }
}
