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

/** What this replica is doing with repairs at the moment. */
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
     * To be closed when it is over.
     *
     * @throws TooMany while the same repair is previewed: each goes through all rows
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

    /** Of a repair. */
    List<RepairProgress> of(Repair repair) {
        return activities.stream()
                .filter(activity -> activity.repair.equals(repair.id()))
                .map(Activity::progress)
                .toList();
    }

    /** Something that is done with a repair. */
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

        void isAt(Examination examination) {
            counts = new Counts(examination.examined(), examination.expected(), examination.found());
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
