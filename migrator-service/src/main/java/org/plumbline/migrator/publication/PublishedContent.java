package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The content of a dataset inside the transaction that may publish it. Its SQL lies below {@code /sql/publication}, what
 * differs from dataset to dataset in a folder of its name.
 */
final class PublishedContent {

    /** With more changed facts than these, looking at all is quicker. */
    private static final long MOST_BY_KEY = 50_000;

    private final Connection target;
    private final String dataset;
    private final SidePart sidePart;
    private boolean comparesAll;
    private boolean isByKey;
    private long changedRows;
    private String refreshedBecause;
    private Duration building = Duration.ZERO;

    PublishedContent(Connection target, String dataset, SidePart sidePart) {
        this.target = target;
        this.dataset = dataset;
        this.sidePart = sidePart;
    }

    String dataset() {
        return dataset;
    }

    /**
     * Takes the marks of changed facts away.
     *
     * @param withThatOfAll whether nobody relies on the mark of every fact
     * @return whether every fact was marked
     */
    boolean takePending(boolean withThatOfAll) throws SQLException {
        var everything =
                new Statements(target).number(SqlFile.read("publication/everything_is_pending.sql"), dataset) > 0;
        new Statements(target).update(sql("take_pending"), withThatOfAll);
        return everything;
    }

    /**
     * Finds out which facts are no longer what their definition says.
     *
     * @param among all, or only those that were marked
     */
    void collectChanges(Compared among) throws SQLException {
        var started = System.nanoTime();
        comparesAll = among == Compared.ALL;
        var statements = new Statements(target);
        if (comparesAll) {
            statements.run(own("collect_changes"));
            changedRows = number(sql("count_changes"));
        }
        isByKey = changedRows <= MOST_BY_KEY;
        if (isByKey) {
            if (comparesAll) {
                statements.run(sql("examine_changes"));
            }
            statements.run(own("collect_changes_by_key"));
            changedRows = number(sql("count_changes"));
        }
        building = Duration.ofNanos(System.nanoTime() - started);
    }

    /** Which facts are held against their definition. */
    enum Compared {
        ALL,
        MARKED
    }

    /** How many facts were marked. */
    long examined() throws SQLException {
        return number(sql("count_examined"));
    }

    /** How many facts readers have now. */
    long publishedRows() throws SQLException {
        return number(sql("published_rows"));
    }

    /** Makes the content what its definition says, where it is not. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        refreshedBecause = reasonToRefresh().orElse(null);
        if (refreshedBecause != null) {
            new Statements(target).run(own("refresh"));
        } else if (changedRows > 0) {
            new Statements(target).run(own("publish_beside"));
        }
        if (changedRows > 0) {
            followWithMetrics();
        }
        building = building.plus(Duration.ofNanos(System.nanoTime() - started));
        if (refreshedBecause != null || changedRows > 0) {
            new Statements(target)
                    .update(
                            SqlFile.read("publication/record_refresh.sql"),
                            dataset,
                            mode(),
                            refreshedBecause,
                            building.toMillis(),
                            rows(),
                            changedRows);
        }
    }

    private String mode() {
        return refreshedBecause != null ? "full" : "incremental";
    }

    /** How many facts there are: counted, or where the last publication counted, by what has come and gone since. */
    private long rows() throws SQLException {
        return comparesAll ? number(own("count_rows")) : publishedRows() + number(own("added_rows"));
    }

    private void followWithMetrics() throws SQLException {
        var statements = new Statements(target);
        if (isByKey) {
            statements.run(own("collect_moves"));
            statements.run(sql("move_metrics"));
        } else {
            statements.run(sql("rebuild_metrics"));
        }
    }

    private Optional<String> reasonToRefresh() throws SQLException {
        var beside = number(own("count_side"));
        if (comparesAll) {
            return changedRows + beside > 0 ? Optional.of("every fact was compared") : Optional.empty();
        }
        return sidePart.reasonToRefresh(beside + changedRows, publishedRows());
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
                : record(runId, results, building.plus(checking).toMillis(), lastVersion == 0);
    }

    private long record(long runId, List<CheckResult> results, long durationMillis, boolean first) throws SQLException {
        return new Statements(target)
                .number(
                        SqlFile.read("publication/publish.sql"),
                        runId,
                        first ? "full" : mode(),
                        refreshedBecause,
                        rows(),
                        changedRows,
                        CheckResult.count(results, Outcome.PASSED),
                        CheckResult.count(results, Outcome.WARNED),
                        durationMillis,
                        dataset);
    }

    /** Frees what a refresh has replaced; to be called outside of the transaction. */
    void vacuum() throws SQLException {
        if (refreshedBecause != null) {
            new Statements(target).run(own("vacuum"));
        }
    }

    /** 0 before the first. */
    private long lastVersion() throws SQLException {
        return new Statements(target).number(SqlFile.read("publication/last_version.sql"), dataset);
    }

    private long number(String sql) throws SQLException {
        return new Statements(target).number(sql);
    }

    private String sql(String file) {
        return SqlFile.read("publication/%s.sql".formatted(file)).replace("{dataset}", dataset);
    }

    private String own(String file) {
        return SqlFile.read("publication/%s/%s.sql".formatted(dataset, file));
    }
}
