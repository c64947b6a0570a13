package org.plumbline.migrator.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    /** A connection that does as it is told once something is sent. */
    private static final class Connection implements SseEventSink {

        private final Supplier<CompletionStage<?>> sending;
        private boolean closed;

        Connection(Supplier<CompletionStage<?>> sending) {
            this.sending = sending;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            return sending.get();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void whoIsThereIsTold() {
        var connection = new Connection(() -> CompletableFuture.completedFuture(null));
        new EventStream(connection, null, null).send(null);
        assertFalse(connection.isClosed());
    }

    @Test
    void whoHasLeftSinceTheLastLookIsNoFault() {
        var connection = new Connection(() -> {
            throw new IllegalStateException("Already closed");
        });
        new EventStream(connection, null, null).send(null);
        assertTrue(connection.isClosed());
    }

    @Test
    void whoLeavesMeanwhileIsNoFaultEither() {
        var connection = new Connection(() -> CompletableFuture.failedFuture(new IOException("Broken pipe")));
        new EventStream(connection, null, null).send(null);
        assertTrue(connection.isClosed());
    }
}
