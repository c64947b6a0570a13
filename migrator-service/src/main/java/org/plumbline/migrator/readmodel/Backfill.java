package org.plumbline.migrator.readmodel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plumbline.migrator.publication.DatasetHeld;
import org.plumbline.migrator.publication.PublicationLock;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SessionSettings;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.time.PointInTime;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;

/** Recounts the rollups of some days from the published facts. */
@ApplicationScoped
class Backfill {

    private final AgroalDataSource target;

    Backfill(AgroalDataSource target) {
        this.target = target;
    }

    /**
     * Recounts all datasets in one transaction.
     *
     * @throws Conflict while one of them is being published
     */
    BackfillView rebuild(BackfillRequest request, String requestedBy) throws SQLException {
        var from = instant("from", request.from()).atOffset(ZoneOffset.UTC).toLocalDate();
        var end = instant("to", request.to()).minusNanos(1);
        var to = end.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "is not after from");
        }
        try (var connection = target.getConnection();
                var _ = SessionSettings.purpose(connection, "backfill for " + requestedBy)) {
            connection.setAutoCommit(false);
            try {
                var buckets = rebuild(connection, from, to);
                connection.commit();
                return new BackfillView(from, to, buckets);
            } catch (DatasetHeld e) {
                throw e.conflict();
            } finally {
                // Ends the transaction, because the session's purpose is reset outside of one.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long rebuild(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        var buckets = 0L;
        for (var dataset : Datasets.publications()) {
            if (!PublicationLock.publication(dataset).tryHoldInTransaction(connection)) {
                throw DatasetHeld.of(connection, dataset);
            }
            var started = System.nanoTime();
            buckets += NamedStatement.of(connection, "readmodel.rebuild")
                    .bind("dataset", dataset)
                    .bind("first", from)
                    .bind("until", to)
                    .number();
            var took = Duration.ofNanos(System.nanoTime() - started);
            NamedStatement.of(connection, "readmodel.record_backfill")
                    .bind("dataset", dataset)
                    .bind("first", from)
                    .bind("until", to)
                    .bind("duration_ms", took.toMillis())
                    .update();
        }
        return buckets;
    }

    private static Instant instant(String field, String text) {
        return PointInTime.parse(text)
                .orElseThrow(() -> new InvalidInput(
                        field, "is not a date such as 2026-01-31 or a time such as 2026-01-31T00:00:00Z"));
    }
}
