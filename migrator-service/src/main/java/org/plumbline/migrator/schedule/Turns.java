package org.plumbline.migrator.schedule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.plumbline.migrator.sql.NamedStatement;

/** Every replica has the schedule; the database decides which of them takes a turn. */
@ApplicationScoped
class Turns {

    /** Timers of replicas with the same interval are never quite in step. */
    private static final double SHARE_OF_AN_INTERVAL = 0.9;

    private final AgroalDataSource target;

    Turns(AgroalDataSource target) {
        this.target = target;
    }

    /**
     * Takes a turn of a job unless another replica has it: with a cron expression, the turn of that time; with an
     * interval, the first one after nine tenths of it.
     *
     * @param due when this replica's timer was due
     * @return whether this replica has it
     */
    boolean take(String job, Timing timing, Instant due) throws SQLException {
        return switch (timing) {
            case Timing.Never() -> false;
            case Timing.Every(var interval) -> take(job, null, interval.toMillis() / 1000.0 * SHARE_OF_AN_INTERVAL);
            case Timing.Cron _ -> take(job, due.atOffset(ZoneOffset.UTC), 0);
        };
    }

    private boolean take(String job, OffsetDateTime takenFor, double secondsBetween) throws SQLException {
        try (var connection = target.getConnection()) {
            return NamedStatement.of(connection, "schedule.take_turn")
                            .bind("job", job)
                            .bind("time", takenFor)
                            .bind("seconds", secondsBetween)
                            .update()
                    == 1;
        }
    }
}
