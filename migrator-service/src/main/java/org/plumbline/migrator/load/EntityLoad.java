package org.plumbline.migrator.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.plumbline.migrator.load.read.Checkpoint;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.migrator.load.read.KeyDifferences;
import org.plumbline.migrator.load.read.ReadAhead;
import org.plumbline.migrator.load.read.ReadingPlan;
import org.plumbline.migrator.load.read.RowReader;
import org.plumbline.migrator.load.read.SourceQueries;
import org.plumbline.migrator.load.read.SourceTable;
import org.plumbline.migrator.load.write.Chunk;
import org.plumbline.migrator.load.write.ChunkCommitter;
import org.plumbline.migrator.load.write.ChunkPreparer;
import org.plumbline.migrator.load.write.ChunkWriter;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlConsumer;

/** Loads one entity in a run: reads, writes and remembers its rows up to the run's snapshot. */
final class EntityLoad {

    /** The number of keys that one query reads again. */
    private static final int KEYS_AT_ONCE = 2_000;

    private final LoadContext context;
    private final EntityMapping mapping;
    private final Connection writing;
    private final Connection looking;
    private final SourceQueries queries;
    private final SourceTable table;
    private final Checkpoint last;
    private final MissingRows missing;
    private final GrowingStatistics statistics;

    EntityLoad(LoadContext context, List<EntityMapping> pipeline, EntityMapping mapping) throws SQLException {
        this.context = context;
        this.mapping = mapping;
        writing = context.writing();
        looking = context.looking();
        queries = new SourceQueries(mapping.entity());
        missing = new MissingRows(context, pipeline, mapping);
        statistics = new GrowingStatistics(context, mapping);
        table = snapshot().read(source -> SourceTable.read(source, mapping.entity()));
        last = Checkpoint.read(looking, context.pipeline().name(), name()).orElse(null);
    }

    /** The rest of a load, for when the rows of all entities have been read. */
    @FunctionalInterface
    interface Rest {
        /** Settles missing rows. Returns false if the counts of both sides differ although their keys do not. */
        boolean settle() throws SQLException;
    }

    Rest run() throws SQLException {
        var plans = ReadingPlan.of(
                context.extent(), last, snapshot().position(), table, mapping.fingerprint(), context.config());
        start(plans.getFirst());
        for (var plan : plans) {
            read(plan);
        }
        takeWaitingRows();
        takeRowsNotHeld();
        var rest = settleOrLeave(plans.getFirst());
        statistics.complete();
        context.write(target -> {
            save(target, checkpoint(plans.getFirst()));
            finish(target);
        });
        return rest;
    }

    private void read(ReadingPlan plan) throws SQLException {
        switch (plan) {
            case ReadingPlan.Whole whole -> {
                if (whole.after() == null && context.extent() != Extent.CHANGES) {
                    forgetLostRows();
                }
                read(List.of(queries.after(whole.after())), plan, whole.again());
            }
            case ReadingPlan.ByTransaction changed -> read(List.of(queries.changed(changed)), plan, false);
            case ReadingPlan.ByCursor changed -> read(List.of(queries.changed(changed)), plan, false);
            case ReadingPlan.Comparison comparison -> compare(comparison);
        }
    }

    private void compare(ReadingPlan plan) throws SQLException {
        forgetLostRows();
        var comparison = KeyDifferences.ofHashes(snapshot(), mapping.entity(), looking, context.source());
        context.write(target ->
                new ChunkWriter(target, mapping, context.source(), context.runId()).countUnchanged(comparison.equal()));
        forgetUnknownDocuments(comparison.differing());
        readAgain(comparison.differing(), plan, false);
        missing.settle(comparison.missing());
    }

    /** Marks rows missing from the target as not held, so that they are written again. */
    private void forgetLostRows() throws SQLException {
        context.write(target -> {
            var lost =
                    sql(target, "load.lost_rows").with(mapping.table().parts()).list(row -> row.getLong(1));
            if (!lost.isEmpty()) {
                sql(target, "load.forget_lost_rows").bigints("ids", lost).update();
            }
        });
    }

    /** Deletes stored raw rows that the id map does not know: new rows with their keys would conflict. */
    private void forgetUnknownDocuments(List<String> legacyIds) throws SQLException {
        if (!legacyIds.isEmpty()) {
            context.write(target -> sql(target, "load.forget_unknown_documents")
                    .texts("ids", legacyIds)
                    .update());
        }
    }

    private void readAgain(List<String> legacyIds, ReadingPlan plan, boolean again) throws SQLException {
        if (!legacyIds.isEmpty()) {
            var slices = legacyIds.stream().gather(Gatherers.windowFixed(KEYS_AT_ONCE));
            read(slices.map(queries::of).toList(), plan, again);
        }
    }

    private void read(List<String> selections, ReadingPlan plan, boolean again) throws SQLException {
        var preparer = new ChunkPreparer(
                mapping,
                looking,
                context.source(),
                context.config().maxRowSize().asLongValue());
        SqlConsumer<ReadAhead<Chunk>> reading = ahead -> {
            for (var selection : selections) {
                snapshot().stream(
                        selection,
                        rows -> RowReader.read(
                                rows, context.config(), chunk -> ahead.put(preparer.prepare(chunk, again))));
            }
        };
        var writer = new ChunkWriter(writing, mapping, context.source(), context.runId());
        var committer = new ChunkCommitter(writing, writer, plan instanceof ReadingPlan.Comparison);
        try (var ahead = new ReadAhead<>(reading, snapshot()::abort)) {
            for (var chunk = ahead.take(); chunk != null; chunk = ahead.take()) {
                context.stopIfAsked();
                committer.commit(chunk, progress(plan, chunk));
                statistics.add(chunk);
            }
        }
    }

    /**
     * Saves how far a reading of every row has come, so that it can resume there; any other reading is short and starts
     * over.
     */
    private SqlConsumer<Connection> progress(ReadingPlan plan, Chunk chunk) {
        if (!(plan instanceof ReadingPlan.Whole whole) || chunk.lastKey() == null) {
            return _ -> {};
        }
        // Rows from before an interruption were read under an earlier snapshot.
        var reached = whole.after() == null ? checkpoint(plan) : last;
        return target -> save(target, reached.through(chunk.lastKey(), whole.again()));
    }

    /**
     * Loads rows whose referenced row has arrived since, or that an operator wants to retry; then the rows that waited
     * for these, and so on. No row is tried twice for the same reason.
     */
    private void takeWaitingRows() throws SQLException {
        var tried = new HashSet<List<String>>();
        List<String> waiting;
        do {
            var reasons = sql(looking, "load.waiting_rows").list(row -> List.of(row.getString(1), row.getString(2)));
            waiting = reasons.stream()
                    .filter(tried::add)
                    .map(List::getFirst)
                    .distinct()
                    .toList();
            readAgain(waiting, new ReadingPlan.ByTransaction(0), true);
        } while (!waiting.isEmpty());
    }

    /** Loads rows that the id map wrongly reports as not held, and rows that are neither held nor quarantined. */
    private void takeRowsNotHeld() throws SQLException {
        var rejectedById = sql(looking, "load.not_held_rows")
                .with(mapping.table().parts())
                .bind("run", context.runId())
                .map(row -> row.getString("legacy_id"), row -> row.getBoolean("is_rejected"));
        if (rejectedById.isEmpty()) {
            return;
        }
        var untried = rejectedById.entrySet().stream().filter(row -> !row.getValue());
        readAgain(untried.map(Map.Entry::getKey).toList(), new ReadingPlan.ByTransaction(0), true);
        context.write(target -> sql(target, "load.hold_found_rows")
                .with(mapping.table().parts())
                .texts("ids", rejectedById.keySet())
                .update());
    }

    private Rest settleOrLeave(ReadingPlan plan) throws SQLException {
        if (plan instanceof ReadingPlan.Comparison) {
            // The comparison has already settled missing rows. Other plans of a reconcile run have not.
            return () -> true;
        }
        if (context.extent() == Extent.CHANGES && !countingIsCheap()) {
            return this::settleLargeTable;
        }
        var agrees = settleMissing().map(KeyDifferences::areAny).orElse(true);
        return () -> agrees;
    }

    private boolean settleLargeTable() throws SQLException {
        var keys = settleMissing();
        if (keys.isPresent() && !keys.get().differing().isEmpty()) {
            context.write(this::finish);
        }
        return keys.map(KeyDifferences::areAny).orElse(true);
    }

    /** Settles missing rows, and reads the unknown rows that the comparison of keys has found. */
    private Optional<KeyDifferences> settleMissing() throws SQLException {
        var keys = missing.settle();
        var unknown = keys.map(KeyDifferences::differing).orElse(List.of());
        forgetUnknownDocuments(unknown);
        readAgain(unknown, new ReadingPlan.ByTransaction(0), false);
        return keys;
    }

    private boolean countingIsCheap() {
        return table.sizeBytes() <= context.config().exhaustiveUpTo().asLongValue();
    }

    private void start(ReadingPlan plan) throws SQLException {
        var expected = plan instanceof ReadingPlan.Whole || plan instanceof ReadingPlan.Comparison
                ? snapshot().count(mapping.entity().from())
                : 0L;
        context.write(target -> {
            // No need to wait for the disk: the log is written in order, so a later durable commit includes this one.
            NamedStatement.composed(target, "SET LOCAL synchronous_commit TO off")
                    .update();
            NamedStatement.of(target, "load.start_entity")
                    .bind("run", context.runId())
                    .bind("entity", name())
                    .bind("expected", expected)
                    .bind("strategy", plan.strategy())
                    .update();
        });
    }

    private void finish(Connection target) throws SQLException {
        NamedStatement.of(target, "load.finish_entity")
                .bind("run", context.runId())
                .bind("entity", name())
                .update();
    }

    private void save(Connection target, Checkpoint checkpoint) throws SQLException {
        checkpoint.save(target, context.pipeline().name(), name(), context.runId());
    }

    private Checkpoint checkpoint(ReadingPlan plan) {
        var position = snapshot().position();
        return plan instanceof ReadingPlan.ByCursor
                ? last.advancedTo(position)
                : Checkpoint.complete(mapping.fingerprint(), position);
    }

    private NamedStatement sql(Connection connection, String statement) {
        return context.sql(connection, statement, name());
    }

    private LegacySnapshot snapshot() {
        return context.snapshot();
    }

    String name() {
        return mapping.name();
    }
}
