package org.plumbline.bench.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;

/**
 * A run as its own journal in the target database tells it.
 *
 * @param error why it was not published; null if it was
 * @param movedSeconds from the first row's extraction to the last one's commit, without the publication
 * @param maintenanceSeconds of what follows when readers have the publication; 0 if there was none
 */
public record RunRecord(
        long id,
        String state,
        String error,
        double wholeSeconds,
        double movedSeconds,
        double checksSeconds,
        double publishedSeconds,
        double maintenanceSeconds,
        double postsPerSecond,
        long read,
        long written,
        long quarantined,
        long deleted) {

    /** A run that has ended. */
    static RunRecord read(Connection target, long run) throws SQLException {
        try (var query = target.prepareStatement(Sql.read("migrator.run"))) {
            query.setLong(1, run);
            try (var row = query.executeQuery()) {
                row.next();
                return new RunRecord(
                        run,
                        row.getString("state"),
                        row.getString("error"),
                        row.getDouble("whole_seconds"),
                        row.getDouble("moved_seconds"),
                        row.getDouble("checks_seconds"),
                        row.getDouble("published_seconds"),
                        row.getDouble("maintenance_seconds"),
                        row.getDouble("posts_per_second"),
                        row.getLong("read"),
                        row.getLong("written"),
                        row.getLong("quarantined"),
                        row.getLong("deleted"));
            }
        }
    }

    /** This run, if it was published: what did not get that far may have left out work. */
    RunRecord thatSucceeded() {
        if (!state.equals("succeeded")) {
            throw new BenchFailure("Run %d was not published, it %s: %s".formatted(id, state, error));
        }
        return this;
    }

    /** This run, if it wrote so many rows: a figure of one that did something else would mean nothing. */
    public RunRecord thatWrote(long rows) {
        if (written != rows) {
            throw new BenchFailure("Run %d wrote %,d rows instead of %,d".formatted(id, written, rows));
        }
        return this;
    }
}
