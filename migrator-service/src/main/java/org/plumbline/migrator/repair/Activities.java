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

/** What this replica is currently doing with repairs. */
@ApplicationScoped
class Activities {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Set<Activity> activities = ConcurrentHashMap.newKeySet();
    private final Set<String> previews = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    Activities(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins an activity; close it at its end.
     *
     * @throws TooMany while the same repair is previewed: each preview reads all rows
     */
    Activity begin(Repair repair, Action action, String requestedBy) {
        if (action == Action.PREVIEW && !previews.add(repair.id())) {
            throw new TooMany(
                    "A preview of %s is under way; GET /api/v1/repairs shows how far it is.".formatted(repair.id()),
                    TRY_AGAIN_AFTER);
        }
        var activity = new Activity(repair.id(), action, requestedBy, clock.instant());
        activities.add(activity);
        return activity;
    }

    /** Lists the activities of a repair. */
    List<RepairProgress> of(Repair repair) {
        return activities.stream()
                .filter(activity -> activity.repair.equals(repair.id()))
                .map(Activity::progress)
                .toList();
    }

    /** An activity of a repair. */
    final class Activity implements AutoCloseable {

        private final String repair;
        private final Action action;
        private final String requestedBy;
        private final Instant startedAt;
        private final long start = System.nanoTime();
        private volatile Counts counts = new Counts(0, 0, 0);

        private Activity(String repair, Action action, String requestedBy, Instant startedAt) {
            this.repair = repair;
            this.action = action;
            this.requestedBy = requestedBy;
            this.startedAt = startedAt;
        }

        private record Counts(long examined, long of, long atFault) {}

        void isAt(RepairScan scan) {
            counts = new Counts(scan.examined(), scan.expected(), scan.found());
        }

        Instant startedAt() {
            return startedAt;
        }

        long tookMillis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }

        RepairProgress progress() {
            var now = counts;
            return new RepairProgress(
                    action,
                    requestedBy,
                    startedAt,
                    now.examined(),
                    now.of(),
                    now.atFault(),
                    now.examined() == 0 ? null : secondsLeft(now));
        }

        private long secondsLeft(Counts now) {
            return Math.round((double) tookMillis() / now.examined() * (now.of() - now.examined()) / 1000);
        }

        @Override
        public void close() {
            activities.remove(this);
            if (action == Action.PREVIEW) {
                previews.remove(repair);
            }
        }
    }
}
