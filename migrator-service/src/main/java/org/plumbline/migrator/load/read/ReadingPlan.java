package org.plumbline.migrator.load.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.migrator.source.SourcePosition;

/** How a run reads an entity. {@code docs/delta-loads.md} says what each way guarantees, and why. */
public sealed interface ReadingPlan {

    /** Beyond half the space of transaction ids, an old id can look like a new one. */
    long MOST_TRANSACTIONS_APART = 1L << 30;

    /** If the clocks of source and target moved this much apart since the last run, one of them was set. */
    Duration CLOCK_STEP = Duration.ofSeconds(30);

    /** The name shown with the run's counts. */
    default String strategy() {
        return switch (this) {
            case Whole _ -> "whole";
            case ByTransaction _ -> "exhaustive";
            case ByCursor _ -> "cursor";
            case Comparison _ -> "compare";
        };
    }

    /**
     * Every row, in the order of the keys.
     *
     * @param after the key after which to begin; null for the first
     * @param again whether unchanged rows are loaded again, because the definition has changed
     */
    record Whole(String after, boolean again) implements ReadingPlan {}

    /**
     * Every row written by a transaction that the snapshot of the last such reading did not see.
     *
     * @param since the oldest such transaction's id, or an older one
     */
    record ByTransaction(long since) implements ReadingPlan {}

    /**
     * Every row written by a transaction that the last snapshot did not see, and whose cursor is null or not before a
     * moment.
     *
     * @param notBefore by the source's clock
     */
    record ByCursor(long since, Instant notBefore) implements ReadingPlan {}

    /** The rows whose keys or hashes differ from those loaded. */
    record Comparison() implements ReadingPlan {}

    /**
     * Returns what to read, in order.
     *
     * @param last null if the entity has not been read before
     */
    static List<ReadingPlan> of(
            Extent extent,
            Checkpoint last,
            SourcePosition now,
            SourceTable table,
            String mappingHash,
            LoadConfig config) {
        if (last == null || !isSameHistory(last, now)) {
            return List.of(new Whole(null, last != null && isToReload(last, mappingHash)));
        }
        if (!last.mappingHash().equals(mappingHash)) {
            return List.of(new Whole(null, true));
        }
        if (last.loadedThrough() != null) {
            return List.of(
                    new Whole(last.loadedThrough(), last.reloadsUnchanged()),
                    table.hasRowVersions() ? new ByTransaction(last.exhaustiveXmin()) : new Whole(null, false));
        }
        return List.of(
                switch (extent) {
                    case EVERYTHING -> new Whole(null, false);
                    case COMPARISON -> new Comparison();
                    case CHANGES -> changes(last, now, table, config);
                });
    }

    /** Whether unchanged rows have values by an older definition. */
    private static boolean isToReload(Checkpoint last, String mappingHash) {
        return !last.mappingHash().equals(mappingHash) || (last.loadedThrough() != null && last.reloadsUnchanged());
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

    /** A source that was restored or replaced, or a promoted standby, counts its transactions from the start again. */
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
