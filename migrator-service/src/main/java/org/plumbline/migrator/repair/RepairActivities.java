package org.plumbline.migrator.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.plumbline.migrator.repair.RepairProgress.Action;
import org.plumbline.service.failure.Failure.TooMany;

/** The running previews and applications of this replica. */
@ApplicationScoped
class RepairActivities {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Set<Activity> activities = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    RepairActivities(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins an activity; close it at its end.
     *
     * @throws TooMany while the same repair is previewed, because each preview reads all rows
     */
    synchronized Activity begin(Repair repair, Action action, String requestedBy) {
        if (action == Action.PREVIEW && of(repair).stream().anyMatch(progress -> progress.action() == Action.PREVIEW)) {
            throw new TooMany(
                    "A preview of %s is running; GET /api/v1/repairs shows its progress.".formatted(repair.id()),
                    TRY_AGAIN_AFTER);
        }
        var activity = new Activity(repair.id(), action, requestedBy, clock.instant());
        activities.add(activity);
        return activity;
    }

    List<RepairProgress> of(Repair repair) {
        return activities.stream()
                .filter(activity -> activity.repair.equals(repair.id()))
                .map(activity -> activity.progress)
                .toList();
    }

    final class Activity implements AutoCloseable {

        private final String repair;
        private final long start = System.nanoTime();
        private volatile RepairProgress progress;

        private Activity(String repair, Action action, String requestedBy, Instant startedAt) {
            this.repair = repair;
            progress = new RepairProgress(action, requestedBy, startedAt, 0, 0, 0, null);
        }

        RepairProgress isAt(RepairScan scan) {
            var left = scan.checked() == 0
                    ? null
                    : Math.round((double) tookMillis() / scan.checked() * (scan.expected() - scan.checked()) / 1000);
            progress = new RepairProgress(
                    progress.action(),
                    progress.requestedBy(),
                    progress.startedAt(),
                    scan.checked(),
                    scan.expected(),
                    scan.changes().failing(),
                    left);
            return progress;
        }

        Instant startedAt() {
            return progress.startedAt();
        }

        long tookMillis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }

        @Override
        public void close() {
            activities.remove(this);
        }
    }
}
