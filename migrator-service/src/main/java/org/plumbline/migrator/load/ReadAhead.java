package org.plumbline.migrator.load;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.MDC;

/**
 * Lets the next chunk be prepared while the last one is written: each side keeps a processor and a database busy, and
 * never more than a few chunks are in memory.
 */
final class ChunkQueue implements AutoCloseable {

    private static final int AHEAD = 2;

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(AHEAD);
    private final Thread producer;

    private sealed interface Item {
        record Ready(Chunk chunk) implements Item {}

        record Finished() implements Item {}

        record Failed(Throwable cause) implements Item {}
    }

    /** What makes the chunks; it is interrupted where nobody takes them any more. */
    @FunctionalInterface
    interface Producer {
        void run(ChunkQueue queue) throws SQLException;
    }

    ChunkQueue(ThreadFactory threads, Producer work) {
        var context = Map.copyOf(MDC.getMap());
        producer = threads.newThread(() -> {
            context.forEach(MDC::put);
            produce(work);
        });
        producer.start();
    }

    private void produce(Producer work) {
        try {
            work.run(this);
            put(new Item.Finished());
        } catch (SQLException | RuntimeException | Error e) {
            offerFailure(e);
        }
    }

    private void offerFailure(Throwable cause) {
        try {
            items.put(new Item.Failed(cause));
        } catch (InterruptedException e) {
            // Nobody listens any more: the writer failed first and says why.
            Thread.currentThread().interrupt();
        }
    }

    /** Hands a chunk over; waits while enough are waiting. */
    void put(Chunk chunk) {
        put(new Item.Ready(chunk));
    }

    private void put(Item item) {
        try {
            items.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the chunks are no longer wanted", e);
        }
    }

    /**
     * The next chunk; null where there is none.
     *
     * @throws SQLException or another exception that ended the producer
     */
    Chunk take() throws SQLException {
        try {
            return switch (items.take()) {
                case Item.Ready ready -> ready.chunk();
                case Item.Finished finished -> null;
                case Item.Failed failed -> throw rethrow(failed.cause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadStopped();
        }
    }

    private static RuntimeException rethrow(Throwable cause) throws SQLException {
        if (cause instanceof SQLException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    /** Ends the producer and waits for it: the connections that it uses are the caller's. */
    @Override
    public void close() {
        producer.interrupt();
        items.clear();
        try {
            producer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
