package org.plumbline.migrator.load.read;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.MDC;
import org.plumbline.migrator.sql.SqlConsumer;

/**
 * Reads the next chunk while the last one is processed, so that both databases stay busy, with only a few chunks in
 * memory.
 */
public final class ReadAhead<T> implements AutoCloseable {

    private static final int AHEAD = 2;
    private static final Duration PATIENCE_WITH_A_READ = Duration.ofSeconds(1);

    /** Chunks, then null or why there are no more. */
    private final BlockingQueue<CompletableFuture<T>> items = new ArrayBlockingQueue<>(AHEAD);

    private final Runnable abort;
    private final Thread producer;

    /**
     * @param work produces the chunks; it is interrupted when they are no longer consumed
     * @param abort ends a long read whose rows are no longer needed
     */
    public ReadAhead(SqlConsumer<ReadAhead<T>> work, Runnable abort) {
        this.abort = abort;
        var context = Map.copyOf(MDC.getMap());
        producer = Thread.ofPlatform().daemon().name("read-ahead").start(() -> {
            context.forEach(MDC::put);
            produce(work);
        });
    }

    private void produce(SqlConsumer<ReadAhead<T>> work) {
        try {
            work.accept(this);
            put(null);
        } catch (SQLException | RuntimeException | Error e) {
            offerFailure(e);
        }
    }

    private void offerFailure(Throwable cause) {
        try {
            items.put(CompletableFuture.failedFuture(cause));
        } catch (InterruptedException e) {
            // The chunks are no longer consumed: the writer failed first and reports why.
            Thread.currentThread().interrupt();
        }
    }

    /** Hands a chunk over; blocks while the queue is full. */
    public void put(T chunk) {
        try {
            items.put(CompletableFuture.completedFuture(chunk));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the chunks are no longer consumed", e);
        }
    }

    /**
     * Returns the next chunk; null at the end.
     *
     * @throws SQLException or another exception that ended the producer
     */
    public T take() throws SQLException {
        try {
            return items.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadStopped();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case Error error -> throw error;
                default -> throw (RuntimeException) e.getCause();
            }
        }
    }

    /** Ends the producer and waits for it: its connections are the caller's. */
    @Override
    public void close() {
        producer.interrupt();
        items.clear();
        try {
            if (!producer.join(PATIENCE_WITH_A_READ)) {
                abort.run();
                producer.join();
            }
        } catch (InterruptedException e) {
            abort.run();
            Thread.currentThread().interrupt();
        }
    }
}
