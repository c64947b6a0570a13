package org.plumbline.bench.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;

/**
 * A run as its own journal in the target database tells it.
 *
 * @param wholeSeconds from its start to its end
 * @param movedSeconds from the first row's extraction to the last one's commit, without the publication
 */
public record RunRecord(
        long id, double wholeSeconds, double movedSeconds, long read, long written, long quarantined, long deleted) {

    /** The last run of a pipeline. */
    static RunRecord last(Connection target, String pipeline) throws SQLException {
        try (var query = target.prepareStatement(Sql.read("migrator/last_run.sql"))) {
            query.setString(1, pipeline);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new BenchFailure("The pipeline %s has never run".formatted(pipeline));
                }
                return new RunRecord(
                        row.getLong("run_id"),
                        row.getDouble("whole_seconds"),
                        row.getDouble("moved_seconds"),
                        row.getLong("read"),
                        row.getLong("written"),
                        row.getLong("quarantined"),
                        row.getLong("deleted"));
            }
        }
    }

    /** This run, if it wrote so many rows: a figure of one that did something else would mean nothing. */
    public RunRecord thatWrote(long rows) {
        if (written != rows) {
            throw new BenchFailure("Run %d wrote %,d rows instead of %,d".formatted(id, written, rows));
        }
        return this;
    }
}
