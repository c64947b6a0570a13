package org.plumbline.bi.export;

import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.plumbline.service.http.HangUp;
import org.plumbline.service.http.LeftCallers;

/** Disconnects a caller who stops reading, and would otherwise keep a cursor and a slot for as long as they like. */
final class StallWatch extends FilterOutputStream {

    private static final long NOTHING_WAITS = 0;
    private static final int LOOKS_BEFORE_THE_LIMIT = 4;

    private final RoutingContext routing;
    private final long limitNanos;
    private final long timer;

    /** When the write began that is still waiting, by {@link System#nanoTime}. */
    private volatile long waitingSince = NOTHING_WAITS;

    /** @param limit how long the caller may take to read one write */
    StallWatch(OutputStream output, RoutingContext routing, Duration limit) {
        super(output);
        this.routing = routing;
        this.limitNanos = limit.toNanos();
        var interval = Math.max(1, limit.toMillis() / LOOKS_BEFORE_THE_LIMIT);
        this.timer = routing.vertx().setPeriodic(interval, _ -> look());
    }

    private void look() {
        var since = waitingSince;
        if (since != NOTHING_WAITS && System.nanoTime() - since > limitNanos) {
            HangUp.on(routing.request());
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (LeftCallers.include(routing.request())) {
            // Quarkus may accept further writes, and every row would be read for nobody.
            throw new IOException("The caller has left");
        }
        waitingSince = System.nanoTime();
        try {
            out.write(bytes, offset, length);
        } finally {
            waitingSince = NOTHING_WAITS;
        }
    }

    @Override
    public void flush() throws IOException {
        waitingSince = System.nanoTime();
        try {
            out.flush();
        } finally {
            waitingSince = NOTHING_WAITS;
        }
    }

    /** Ends the watch, not the response. */
    @Override
    public void close() {
        routing.vertx().cancelTimer(timer);
    }
}
