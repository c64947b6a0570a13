package org.plumbline.migrator.repair;

import java.time.Duration;
import org.plumbline.migrator.run.EventStream;

/** Sends the progress of a preview as server-sent events. */
final class PreviewEvents {

    private final EventStream stream;
    private final Duration interval;
    private long toldAt = Long.MIN_VALUE;

    /** @param interval the least time between events */
    PreviewEvents(EventStream stream, Duration interval) {
        this.stream = stream;
        this.interval = interval;
    }

    /** Sends the progress if it is time; returns whether the client is still there. */
    boolean progress(RepairProgress progress) {
        var now = System.nanoTime();
        if (toldAt == Long.MIN_VALUE || now - toldAt >= interval.toNanos()) {
            toldAt = now;
            stream.send("progress", progress);
        }
        return !stream.isClosed();
    }

    /** Whether the answer has begun. */
    boolean wasTold() {
        return toldAt != Long.MIN_VALUE;
    }

    /** Sends the last event. */
    void end(RepairPreview preview) {
        stream.send("end", preview);
    }
}
