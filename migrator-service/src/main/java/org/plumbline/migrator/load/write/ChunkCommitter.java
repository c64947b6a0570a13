package org.plumbline.migrator.load.write;

import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.migrator.load.write.Chunk.QuarantinedRow;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.RetriedSql;
import org.plumbline.migrator.sql.SqlConsumer;
import org.plumbline.migrator.sql.TransientStates;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Commits every chunk. After a conflict with another transaction, it writes the chunk again; if the database rejects
 * the chunk, it finds the failing rows and quarantines them.
 *
 * @param mended whether a comparison found the rows
 */
public record ChunkCommitter(Connection target, ChunkWriter writer, boolean mended) {

    private static final Pattern COPIED_COLUMN = Pattern.compile("column (\\S+?)[:,]");

    /**
     * Retries only on certain SQLSTATEs, for which the server has rolled the transaction back, so that no row is
     * written twice.
     */
    private static final RetryPolicy<Object> RETRY = RetryPolicy.builder()
            .handleIf(failure -> failure instanceof SQLException sql && TransientStates.isConflict(sql))
            .withMaxAttempts(6)
            .withBackoff(50, 2_000, ChronoUnit.MILLIS)
            .withJitter(0.3)
            .build();

    /** Commits a chunk with what {@code besides} writes in its transaction. */
    public void commit(Chunk chunk, SqlConsumer<Connection> besides) throws SQLException {
        try {
            RetriedSql.get(RETRY, () -> {
                commitOnce(chunk, besides);
                return chunk;
            });
        } catch (SQLException failure) {
            if (!RejectedRow.isCause(failure.getSQLState()) || chunk.accepted().isEmpty()) {
                throw failure;
            }
            commitInParts(chunk, besides, failure);
        }
    }

    private void commitOnce(Chunk chunk, SqlConsumer<Connection> besides) throws SQLException {
        try {
            // No chunk waits for the disk: the log is written in order, and the entity's last commit waits.
            NamedStatement.composed(target, "SET LOCAL synchronous_commit TO off")
                    .update();
            writer.write(chunk, mended, besides);
            target.commit();
        } catch (SQLException | RuntimeException | Error e) {
            if (!target.isClosed()) {
                target.rollback();
            }
            throw e;
        }
    }

    /**
     * Splits the chunk until each failing row is alone; each part is a transaction, and the last one moves the
     * checkpoint.
     */
    private void commitInParts(Chunk chunk, SqlConsumer<Connection> besides, SQLException failure) throws SQLException {
        var rows = chunk.accepted();
        if (rows.size() == 1) {
            var rejected = new ArrayList<>(chunk.rejected());
            rejected.add(new QuarantinedRow(rows.getFirst().raw(), reason(failure)));
            commit(new Chunk(chunk.read(), List.of(), rejected, chunk.unchanged(), chunk.lastKey()), besides);
            return;
        }
        var half = rows.size() / 2;
        commit(new Chunk(half, rows.subList(0, half), List.of(), 0, null), _ -> {});
        var rest = rows.subList(half, rows.size());
        commit(new Chunk(chunk.read() - half, rest, chunk.rejected(), chunk.unchanged(), chunk.lastKey()), besides);
    }

    private static RejectedRow reason(SQLException failure) {
        var server = failure instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage())
                : Optional.<ServerErrorMessage>empty();
        var column = server.map(ServerErrorMessage::getColumn)
                .or(() -> server.map(ServerErrorMessage::getConstraint))
                .or(() -> server.map(ServerErrorMessage::getWhere).flatMap(where -> COPIED_COLUMN
                        .matcher(where)
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()))
                .orElse("the whole row");
        var message = server.map(ServerErrorMessage::getMessage).orElse(failure.getMessage());
        return new RejectedRow(
                column,
                "target-accepts-the-value",
                "The target database rejects the row: %s (SQLSTATE %s).".formatted(message, failure.getSQLState()),
                null);
    }
}
