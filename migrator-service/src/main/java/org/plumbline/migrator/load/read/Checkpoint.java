package org.plumbline.migrator.load.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.migrator.source.SourcePosition;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * How far an entity has been read, and under which snapshot.
 *
 * @param mappingHash the hash of the definition that its rows were loaded by
 * @param position of the source; {@code nextXid} is not stored
 * @param exhaustiveXmin the snapshot's xmin when it was last read without relying on its cursor
 * @param exhaustiveAt when that was, by the source's clock
 * @param loadedThrough the last key of an interrupted reading of every row; null if it is complete
 * @param reloadsUnchanged whether that reading also loads unchanged rows again
 * @param age how long ago it was saved, by the target's clock
 */
@RegisterForReflection(targets = {Checkpoint.class, SourcePosition.class})
public record Checkpoint(
        String mappingHash,
        SourcePosition position,
        long exhaustiveXmin,
        Instant exhaustiveAt,
        String loadedThrough,
        boolean reloadsUnchanged,
        Duration age) {

    public static Optional<Checkpoint> read(Connection target, String pipeline, String entity) throws SQLException {
        return NamedStatement.of(target, "load.read_checkpoint")
                .bind("pipeline", pipeline)
                .bind("entity", entity)
                .list(Checkpoint.class)
                .stream()
                .findFirst();
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
                .bind("reloads_unchanged", reloadsUnchanged)
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
