package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.SqlFile;

/**
 * The content of a dataset inside the transaction that may publish it. Its SQL lies in a folder of the dataset's name below
 * {@code /sql/publication}.
 */
final class PublishedContent {

    private final Connection target;
    private final String dataset;
    private long changedRows;
    private Duration building = Duration.ZERO;

    PublishedContent(Connection target, String dataset) {
        this.target = target;
        this.dataset = dataset;
    }

    /** Makes the content what its definition says, where it is not. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        changedRows = number("count_changes");
        if (changedRows > 0) {
            try (var statement = target.createStatement()) {
                statement.execute(sql("refresh"));
            }
        }
        building = Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * Writes down that the content was published, where it has changed, or never was.
     *
     * @param checking how long its checks took
     * @return the version that holds the content
     */
    long publish(long runId, List<CheckResult> results, Duration checking) throws SQLException {
        var lastVersion = lastVersion();
        return changedRows == 0 && lastVersion > 0
                ? lastVersion
                : record(runId, results, building.plus(checking).toMillis());
    }

    private long record(long runId, List<CheckResult> results, long durationMillis) throws SQLException {
        try (var statement = target.prepareStatement(SqlFile.read("publication/publish.sql"))) {
            statement.setLong(1, runId);
            statement.setLong(2, number("count_rows"));
            statement.setLong(3, changedRows);
            statement.setInt(4, CheckResult.count(results, Outcome.PASSED));
            statement.setInt(5, CheckResult.count(results, Outcome.WARNED));
            statement.setLong(6, durationMillis);
            statement.setString(7, dataset);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong("version");
            }
        }
    }

    /** 0 before the first. */
    private long lastVersion() throws SQLException {
        try (var statement = target.prepareStatement(SqlFile.read("publication/last_version.sql"))) {
            statement.setString(1, dataset);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong("version");
            }
        }
    }

    private long number(String file) throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery(sql(file))) {
            row.next();
            return row.getLong(1);
        }
    }

    private String sql(String file) {
        return SqlFile.read("publication/%s/%s.sql".formatted(dataset, file));
    }
}
