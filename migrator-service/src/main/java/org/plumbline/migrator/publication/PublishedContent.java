package org.plumbline.migrator.publication;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The content of a dataset inside the transaction that may publish it. Its SQL is in {@code /sql/publication}; the SQL
 * for each of the read models that are published together is in the folder {@code read_model} there.
 */
final class PublishedContent {

    /** With more changed facts, comparing all is faster. */
    private static final long MOST_BY_KEY = 50_000;

    private static final String UNION = "\nUNION ALL\n";
    private static final String STATEMENTS = ";\n";

    private final Statements target;
    private final String dataset;
    private final List<ReadModel> readModels;
    private boolean comparesAll;
    private boolean isByKey;
    private long changedRows;
    private String refreshDemandedBecause;
    private String refreshedBecause;
    private Long countedRows;
    private Duration building = Duration.ZERO;

    PublishedContent(Connection target, String dataset) {
        this.target = new Statements(target);
        this.dataset = dataset;
        readModels = ReadModel.publishedAs(dataset);
    }

    String dataset() {
        return dataset;
    }

    /**
     * Removes the marks of changed facts.
     *
     * @param withThatOfAll whether nobody relies on the mark of every fact
     * @return whether every fact was marked
     */
    boolean takePending(boolean withThatOfAll) throws SQLException {
        var everything = target.number(sql("everything_is_pending"), dataset) > 0;
        target.update(sql("take_pending"), withThatOfAll);
        if (everything) {
            demandRefresh("every fact was marked");
        }
        return everything;
    }

    /** Whether somebody has refreshed it by hand, without checks, since it last passed those of a pipeline. */
    boolean refreshedByHandSinceChecksOf(String pipeline) throws SQLException {
        return target.number(sql("refreshed_by_hand"), pipeline) > 0;
    }

    /** Publishes all changes by a refresh instead of the delta tables. */
    void demandRefresh(String because) {
        refreshDemandedBecause = because;
    }

    /**
     * Finds the facts that differ from their definition.
     *
     * @param among all facts, or only the marked ones
     */
    void collectChanges(Compared among) throws SQLException {
        var started = System.nanoTime();
        comparesAll = among == Compared.ALL;
        if (comparesAll) {
            collectChanges(ReadModel::published, ReadModel::live);
        }
        isByKey = changedRows <= MOST_BY_KEY;
        if (isByKey) {
            if (comparesAll) {
                target.run(sql("examine_changes"));
            }
            target.run(each(this::lookUp, STATEMENTS));
            collectChanges(readModel -> "before_" + readModel.name(), readModel -> "after_" + readModel.name());
        }
        refreshedBecause = reasonToRefresh().orElse(null);
        building = Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * How much of the updated content to compare with its definition: everything after a refresh, which shows all
     * changes of base tables, marked or not; the changes and a sample if every fact was compared and the differences
     * were published by key; otherwise empty, for as much as the checks cover.
     */
    Optional<Coverage> toCompare() {
        if (isRefreshed()) {
            return Optional.of(Coverage.EVERYTHING);
        }
        return comparesAll ? Optional.of(Coverage.CHANGES) : Optional.empty();
    }

    private boolean isRefreshed() {
        return refreshedBecause != null;
    }

    private void collectChanges(Function<ReadModel, String> before, Function<ReadModel, String> after)
            throws SQLException {
        var changes = each(
                readModel -> own(readModel, "changes")
                        .replace("{before}", before.apply(readModel))
                        .replace("{after}", after.apply(readModel)),
                UNION);
        target.run(sql("collect_changes").replace("{changes}", changes));
        changedRows = target.number(sql("count_changes"));
    }

    private String lookUp(ReadModel readModel) {
        var examined = "examined_" + dataset;
        return own(readModel, "look_up")
                .replace("{published_by_key}", readModel.byKey(readModel.published(), examined))
                .replace("{live_by_key}", readModel.byKey(readModel.live(), examined));
    }

    /** Which facts are compared with their definition. */
    enum Compared {
        ALL,
        MARKED
    }

    /** How many facts were marked. */
    long examined() throws SQLException {
        return target.number(sql("count_examined"));
    }

    /** Whether the dataset was ever published, even without facts. */
    boolean isPublished() throws SQLException {
        return lastVersion() > 0;
    }

    /** How many facts are published now. */
    long publishedRows() throws SQLException {
        return target.number(sql("published_rows"));
    }

    /** Updates the content to its definition, if it differs. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        var movesRollup = changedRows > 0 && isByKey;
        if (movesRollup) {
            target.run(sql("rollup/%s/count_before".formatted(dataset)));
        }
        if (isRefreshed()) {
            target.run(each(readModel -> own(readModel, "refresh"), STATEMENTS));
        } else if (changedRows > 0) {
            target.run(each(readModel -> own(readModel, "publish_delta"), STATEMENTS));
            target.run(each(readModel -> own(readModel, "analyze_delta"), STATEMENTS));
        }
        if (movesRollup) {
            target.run(sql("rollup/%s/move".formatted(dataset)));
        } else if (changedRows > 0) {
            target.run(sql("rebuild_rollup"));
        }
        building = building.plus(Duration.ofNanos(System.nanoTime() - started));
        if (isRefreshed() || changedRows > 0) {
            target.update(
                    sql("record_refresh"), dataset, mode(), refreshedBecause, building.toMillis(), rows(), changedRows);
        }
    }

    private String mode() {
        return isRefreshed() ? "full" : "incremental";
    }

    /** How many facts there are: counted, or the last publication's count plus the difference since. */
    private long rows() throws SQLException {
        if (countedRows == null) {
            countedRows =
                    comparesAll ? target.number(sql("count_rows")) : publishedRows() + target.number(sql("added_rows"));
        }
        return countedRows;
    }

    private Optional<String> reasonToRefresh() throws SQLException {
        if (refreshDemandedBecause != null) {
            return changedRows + deltaRows() > 0 ? Optional.of(refreshDemandedBecause) : Optional.empty();
        }
        return isByKey ? Optional.empty() : Optional.of("%d rows have changed".formatted(changedRows));
    }

    private long deltaRows() throws SQLException {
        var rows = 0L;
        for (var readModel : readModels) {
            rows += target.number(own(readModel, "count_delta"));
        }
        return rows;
    }

    /**
     * Records a publication if the content has changed, or was never published; else a confirmation.
     *
     * @param checking how long its checks took
     * @return the version that holds the content
     */
    long publish(long runId, List<CheckResult> results, Duration checking) throws SQLException {
        var lastVersion = lastVersion();
        if (changedRows > 0 || lastVersion == 0) {
            return record(runId, results, building.plus(checking).toMillis(), lastVersion == 0);
        }
        confirm(runId, results, lastVersion);
        return lastVersion;
    }

    private void confirm(long runId, List<CheckResult> results, long version) throws SQLException {
        target.update(
                sql("confirm"),
                runId,
                CheckResult.count(results, Outcome.PASSED),
                CheckResult.count(results, Outcome.WARNED),
                dataset,
                version);
    }

    private long record(long runId, List<CheckResult> results, long durationMillis, boolean first) throws SQLException {
        return target.number(
                sql("publish"),
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

    /** Vacuums what a refresh has replaced; call it outside of the transaction. */
    void vacuum() throws SQLException {
        if (isRefreshed()) {
            target.run(sql("vacuum").replace("{relations}", each(it -> it.fill("{view}, {delta}"), ", ")));
        }
    }

    /** Returns 0 before the first publication. */
    private long lastVersion() throws SQLException {
        return target.number(sql("last_version"), dataset);
    }

    /** Returns a statement for the dataset as a whole. */
    private String sql(String file) {
        return SqlFile.read("publication/%s.sql".formatted(file)).replace("{dataset}", dataset);
    }

    /** Returns a statement for one of its read models. */
    private static String own(ReadModel readModel, String file) {
        return readModel.fill(SqlFile.query("publication/read_model/%s.sql".formatted(file)));
    }

    private String each(Function<ReadModel, String> sql, String between) {
        return readModels.stream().map(sql).collect(joining(between));
    }
}
