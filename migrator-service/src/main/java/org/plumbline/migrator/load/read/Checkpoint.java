package org.plumbline.migrator.load.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;
import org.plumbline.migrator.source.SourcePosition;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * How far an entity has been read, and under which snapshot.
 *
 * @param mappingHash of the definition by which its rows were loaded
 * @param position of the source; {@code nextXid} is not stored
 * @param exhaustiveXmin the snapshot's xmin when it was last read without relying on its cursor
 * @param exhaustiveAt when that was, by the source's clock
 * @param loadedThrough the last key of an interrupted reading of every row; null if it is complete
 * @param takesAgain whether that reading loads rows again although they are unchanged
 * @param age how long ago it was saved, by the target's clock
 */
public record Checkpoint(
        String mappingHash,
        SourcePosition position,
        long exhaustiveXmin,
        Instant exhaustiveAt,
        String loadedThrough,
        boolean takesAgain,
        Duration age) {

    public static Optional<Checkpoint> read(Connection target, String pipeline, String entity) throws SQLException {
        return NamedStatement.of(target, "load.read_checkpoint")
                .bind("pipeline", pipeline)
                .bind("entity", entity)
                .records()
                .map(Checkpoint::of)
                .stream()
                .findFirst();
    }

    private static Checkpoint of(Record row) {
        var position = new SourcePosition(
                row.get("source_identity", String.class),
                row.get("snapshot_xmin", Long.class),
                0,
                row.get("source_clock", Instant.class),
                row.get("cursor_low", Instant.class));
        return new Checkpoint(
                row.get("mapping_hash", String.class),
                position,
                row.get("exhaustive_xmin", Long.class),
                row.get("exhaustive_at", Instant.class),
                row.get("loaded_through", String.class),
                row.get("takes_again", Boolean.class),
                Duration.between(row.get("target_clock", Instant.class), row.get("target_now", Instant.class)));
    }

    /** Saves it in the transaction of its rows. */
    public void save(Connection target, String pipeline, String entity, long runId) throws SQLException {
        NamedStatement.of(target, "load.save_checkpoint")
                .bind("pipeline", pipeline)
                .bind("entity", entity)
                .bind("source_identity", position.identity())
                .bind("mapping_hash", mappingHash)
                .bind("snapshot_xmin", position.snapshotXmin())
                .bind("cursor_low", position.oldestStart())
                .bind("source_clock", position.clock())
                .bind("exhaustive_xmin", exhaustiveXmin)
                .bind("exhaustive_at", exhaustiveAt)
                .bind("loaded_through", loadedThrough)
                .bind("takes_again", takesAgain)
                .bind("complete", loadedThrough == null)
                .bind("run", runId)
                .update();
    }

    /** The checkpoint after a reading that relied on no cursor. */
    public static Checkpoint complete(String mappingHash, SourcePosition position) {
        return new Checkpoint(
                mappingHash, position, position.snapshotXmin(), position.clock(), null, false, Duration.ZERO);
    }

    /** The checkpoint after a reading by the cursor; the last exhaustive reading stays the same. */
    public Checkpoint advancedTo(SourcePosition now) {
        return new Checkpoint(mappingHash, now, exhaustiveXmin, exhaustiveAt, null, false, Duration.ZERO);
    }

    /** The same reading, up to a key. */
    public Checkpoint through(String key, boolean again) {
        return new Checkpoint(mappingHash, position, exhaustiveXmin, exhaustiveAt, key, again, age);
    }
}
