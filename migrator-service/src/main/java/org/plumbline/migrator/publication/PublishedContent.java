package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

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

    /** Finds out which facts are no longer what their definition says. */
    void collectChanges() throws SQLException {
        var started = System.nanoTime();
        new Statements(target).update(sql("collect_changes"));
        changedRows = number("count_changes");
        building = Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * Collects the facts that may be wrong though everything was right before the rows that were collected as written.
     *
     * @return how many there are
     */
    long collectExamined() throws SQLException {
        new Statements(target).update(sql("collect_examined"));
        return number("count_examined");
    }

    /** How many facts readers have now. */
    long publishedRows() throws SQLException {
        return number("count_rows");
    }

    /** Makes the content what its definition says, where it is not. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        if (changedRows > 0) {
            try (var statement = target.createStatement()) {
                statement.execute(sql("refresh"));
            }
        }
        building = building.plus(Duration.ofNanos(System.nanoTime() - started));
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
        return new Statements(target)
                .number(
                        SqlFile.read("publication/publish.sql"),
                        runId,
                        number("count_rows"),
                        changedRows,
                        CheckResult.count(results, Outcome.PASSED),
                        CheckResult.count(results, Outcome.WARNED),
                        durationMillis,
                        dataset);
    }

    /** 0 before the first. */
    private long lastVersion() throws SQLException {
        return new Statements(target).number(SqlFile.read("publication/last_version.sql"), dataset);
    }

    private long number(String file) throws SQLException {
        return new Statements(target).number(sql(file));
    }

    private String sql(String file) {
        return SqlFile.read("publication/%s/%s.sql".formatted(dataset, file));
    }
}
