package org.plumbline.migrator.load.read;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.MDC;

/**
 * Reads the next chunk while the last one is processed: each side keeps a processor and a database busy, with never
 * more than a few chunks in memory.
 */
public final class ReadAhead<T> implements AutoCloseable {

    private static final int AHEAD = 2;

    private final BlockingQueue<Item<T>> items = new ArrayBlockingQueue<>(AHEAD);
    private final Thread producer;

    private sealed interface Item<T> {
        record Ready<T>(T chunk) implements Item<T> {}

        record Finished<T>() implements Item<T> {}

        record Failed<T>(Throwable cause) implements Item<T> {}
    }

    /** Produces the chunks; it is interrupted when nobody takes them any more. */
    @FunctionalInterface
    public interface Producer<T> {
        void run(ReadAhead<T> ahead) throws SQLException;
    }

    /** @param threads for the reader; interrupting a virtual one closes the connection that it reads from */
    public ReadAhead(ThreadFactory threads, Producer<T> work) {
        var context = Map.copyOf(MDC.getMap());
        producer = threads.newThread(() -> {
            context.forEach(MDC::put);
            produce(work);
        });
        producer.start();
    }

    private void produce(Producer<T> work) {
        try {
            work.run(this);
            put(new Item.Finished<>());
        } catch (SQLException | RuntimeException | Error e) {
            offerFailure(e);
        }
    }

    private void offerFailure(Throwable cause) {
        try {
            items.put(new Item.Failed<>(cause));
        } catch (InterruptedException e) {
            // Nobody takes chunks any more: the writer failed first and reports why.
            Thread.currentThread().interrupt();
        }
    }

    /** Hands a chunk over; blocks while the queue is full. */
    public void put(T chunk) {
        put(new Item.Ready<>(chunk));
    }

    private void put(Item<T> item) {
        try {
            items.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the chunks are no longer wanted", e);
        }
    }

    /**
     * Returns the next chunk; null at the end.
     *
     * @throws SQLException or another exception that ended the producer
     */
    public T take() throws SQLException {
        try {
            return switch (items.take()) {
                case Item.Ready<T> ready -> ready.chunk();
                case Item.Finished<T> _ -> null;
                case Item.Failed<T> failed -> throw rethrow(failed.cause());
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

    /** Ends the producer and waits for it: its connections are the caller's. */
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
