package org.plumbline.migrator.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.migrator.source.SourcePosition;

/** How an entity is read in a run. What is guaranteed of each way, and why, is said in {@code docs/delta-loads.md}. */
sealed interface ReadingPlan {

    /** Beyond half the space of transaction ids, an old id can look like a new one. */
    long MOST_TRANSACTIONS_APART = 1L << 30;

    /** A run after which the clocks of source and target have moved this much apart saw one of them set. */
    Duration CLOCK_STEP = Duration.ofSeconds(30);

    /** As it is shown with the run's counts. */
    String strategy();

    /**
     * Every row, in the order of the keys.
     *
     * @param after the key after which to begin; null for the first
     * @param again whether rows that are unchanged are taken again, because the definition has changed
     */
    record Whole(String after, boolean again) implements ReadingPlan {
        @Override
        public String strategy() {
            return "whole";
        }
    }

    /**
     * Every row that a transaction has written which the last such reading's snapshot did not see.
     *
     * @param since the oldest such transaction's id, or an older one
     */
    record ByTransaction(long since) implements ReadingPlan {
        @Override
        public String strategy() {
            return "exhaustive";
        }
    }

    /**
     * Every row that a transaction has written which the last snapshot did not see, and whose cursor is null or not before
     * a moment.
     *
     * @param notBefore of the source's clock
     */
    record ByCursor(long since, Instant notBefore) implements ReadingPlan {
        @Override
        public String strategy() {
            return "cursor";
        }
    }

    /** The rows whose keys or hashes differ from what is remembered. */
    record Comparison() implements ReadingPlan {
        @Override
        public String strategy() {
            return "compare";
        }
    }

    /**
     * What to read, one after the other.
     *
     * @param last null where the entity has not been read before
     */
    static List<ReadingPlan> of(
            Extent extent,
            Checkpoint last,
            SourcePosition now,
            SourceTable table,
            String mappingHash,
            LoadConfig config) {
        if (last == null || !isSameHistory(last, now)) {
            return List.of(new Whole(null, false));
        }
        if (!last.mappingHash().equals(mappingHash)) {
            return List.of(new Whole(null, true));
        }
        if (last.loadedThrough() != null) {
            return List.of(
                    new Whole(last.loadedThrough(), last.takesAgain()),
                    table.hasRowVersions() ? new ByTransaction(last.exhaustiveXmin()) : new Whole(null, false));
        }
        return List.of(
                switch (extent) {
                    case EVERYTHING -> new Whole(null, false);
                    case COMPARISON -> new Comparison();
                    case CHANGES -> changes(last, now, table, config);
                });
    }

    private static ReadingPlan changes(Checkpoint last, SourcePosition now, SourceTable table, LoadConfig config) {
        if (!table.hasRowVersions()) {
            return new Whole(null, false);
        }
        var cursorWillDo = table.cursorType() != null
                && table.cursorIsIndexed()
                && table.cursorType().equals("timestamptz")
                && last.position().oldestStart() != null
                && table.sizeBytes() > config.exhaustiveUpTo().asLongValue()
                && now.clock().isBefore(last.exhaustiveAt().plus(config.exhaustiveEvery()))
                && !clockWasSet(last, now);
        return cursorWillDo
                ? new ByCursor(
                        last.position().snapshotXmin(),
                        last.position().oldestStart().minus(config.clockTolerance()))
                : new ByTransaction(last.exhaustiveXmin());
    }

    /** A source that was restored or replaced, or that a standby took over, counts its transactions anew. */
    private static boolean isSameHistory(Checkpoint last, SourcePosition now) {
        return last.position().identity().equals(now.identity())
                && last.position().snapshotXmin() <= now.nextXid()
                && now.nextXid() - last.exhaustiveXmin() < MOST_TRANSACTIONS_APART;
    }

    private static boolean clockWasSet(Checkpoint last, SourcePosition now) {
        var bySource = Duration.between(last.position().clock(), now.clock());
        return bySource.isNegative() || bySource.minus(last.age()).abs().compareTo(CLOCK_STEP) > 0;
    }
}
