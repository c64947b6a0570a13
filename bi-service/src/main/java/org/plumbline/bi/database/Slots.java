package org.plumbline.bi.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.plumbline.service.failure.Failure;

/** Slots for queries that run at once. If there are several, one caller leaves at least one to others. */
final class Slots {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final int all;
    private final int mostOfOneCaller;
    private final Duration patience;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param patience how long a caller waits for a slot */
    Slots(int all, Duration patience) {
        this.all = all;
        this.mostOfOneCaller = Math.max(1, all - 1);
        this.patience = patience;
    }

    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a slot until it is closed. */
    Slot take(String caller) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (!isFree(caller)) {
                if (left <= 0) {
                    throw new Failure.TooMany("As many queries are under way as may be at once", RETRY_AFTER);
                }
                left = freed.awaitNanos(left);
            }
            taken.merge(caller, 1, Integer::sum);
            return () -> free(caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.TooMany("The service is stopping", RETRY_AFTER);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree(String caller) {
        return taken.values().stream().mapToInt(Integer::intValue).sum() < all
                && taken.getOrDefault(caller, 0) < mostOfOneCaller;
    }

    private void free(String caller) {
        lock.lock();
        try {
            taken.computeIfPresent(caller, (_, places) -> places == 1 ? null : places - 1);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
