package org.plumbline.bi.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.plumbline.bi.BiSettings;

/**
 * Queues entries without delaying answers; a background thread stores them. Entries wait while the database is
 * unavailable. If the queue is full, new entries are lost and counted.
 */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final int BATCH = 500;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);
    private static final Duration UNTIL_THE_END = Duration.ofSeconds(8);

    private final AuditTable table;
    private final BlockingQueue<AuditEntry> waiting;
    private final Counter stored;
    private final Counter lost;
    private final AtomicLong lostSinceLastSaid = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread writer =
            Thread.ofPlatform().name("audit-writer").daemon().unstarted(this::write);

    @Inject
    AuditTrail(AuditTable table, BiSettings settings, MeterRegistry meters) {
        this(table, settings.audit().waiting(), meters);
    }

    AuditTrail(AuditTable table, int room, MeterRegistry meters) {
        this.table = table;
        this.waiting = new ArrayBlockingQueue<>(room);
        this.stored = counter(meters, "stored", "Requests written to the audit log");
        this.lost = counter(meters, "lost", "Requests missing from the audit log");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder("plumbline.bi.audit." + name)
                .description(description)
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    /** Stores queued entries, as far as time allows. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        writer.join(UNTIL_THE_END);
    }

    void add(AuditEntry entry) {
        if (!waiting.offer(entry)) {
            lose(1);
        }
    }

    private void write() {
        var batch = new ArrayList<AuditEntry>(BATCH);
        try {
            while (stopping.getCount() > 0 || !waiting.isEmpty()) {
                fill(batch);
                keep(batch);
                batch.clear();
                sayWhatIsLost();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(List<AuditEntry> batch) throws InterruptedException {
        var first = waiting.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            // Each commit writes to disk, so wait a moment for further entries.
            if (waiting.size() < BATCH) {
                stopping.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            }
            waiting.drainTo(batch, BATCH - 1);
        }
    }

    private void keep(List<AuditEntry> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        for (var tries = 1; ; tries++) {
            try {
                table.append(batch);
                stored.increment(batch.size());
                return;
            } catch (SQLException e) {
                if (isAboutWhatIsInThem(e) && batch.size() > 1) {
                    keepEach(batch);
                    return;
                }
                if (isAboutWhatIsInThem(e) || stopping.getCount() == 0) {
                    lose(batch.size());
                    LOG.errorf(e, "%d requests could not be written to the audit log", batch.size());
                    return;
                }
                if (tries == 1) {
                    // The first exception of a batch only repeats the statement.
                    var reason = e.getNextException() == null ? e : e.getNextException();
                    LOG.warnf("Cannot write the audit log, retrying: %s", reason.getMessage());
                }
                stopping.await(UNTIL_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Stores entries one by one, so a bad one does not block the others. */
    private void keepEach(List<AuditEntry> batch) throws InterruptedException {
        for (var entry : batch) {
            keep(List.of(entry));
        }
    }

    private static boolean isAboutWhatIsInThem(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private void lose(int entries) {
        lost.increment(entries);
        lostSinceLastSaid.addAndGet(entries);
    }

    private void sayWhatIsLost() {
        var entries = lostSinceLastSaid.getAndSet(0);
        if (entries > 0) {
            LOG.errorf("%d requests could not be written to the audit table; they are in this log", entries);
        }
    }
}
