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
 * The content of a dataset inside the transaction that may publish it. Its SQL lies below {@code /sql/publication}; what is
 * done to each of the read models that are published together, in the folder {@code read_model} there.
 */
final class PublishedContent {

    /** With more changed facts than these, looking at all is quicker. */
    private static final long MOST_BY_KEY = 50_000;

    private static final String UNION = "\nUNION ALL\n";
    private static final String STATEMENTS = ";\n";

    private final Statements target;
    private final String dataset;
    private final List<ReadModel> readModels;
    private final SidePart sidePart;
    private boolean comparesAll;
    private boolean isByKey;
    private long changedRows;
    private String refreshDemandedBecause;
    private String refreshedBecause;
    private Long countedRows;
    private Duration building = Duration.ZERO;

    PublishedContent(Connection target, String dataset, SidePart sidePart) {
        this.target = new Statements(target);
        this.dataset = dataset;
        this.sidePart = sidePart;
        readModels = ReadModel.publishedAs(dataset);
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
        var everything = target.number(sql("everything_is_pending"), dataset) > 0;
        target.update(sql("take_pending"), withThatOfAll);
        if (everything) {
            demandRefresh("every fact was marked");
        }
        return everything;
    }

    /** Whether somebody has refreshed it, past the checks, since those of a pipeline last let something through. */
    boolean refreshedByHandSinceChecksOf(String pipeline) throws SQLException {
        return target.number(sql("refreshed_by_hand"), pipeline) > 0;
    }

    /** Whether so much would be beside the materialized views, with what was marked, that they are to be refreshed. */
    boolean outgrowsSide() throws SQLException {
        var because = reasonToRefresh(examined());
        because.ifPresent(this::demandRefresh);
        return because.isPresent();
    }

    /** Whatever is found to have changed is published by a refresh, not beside the materialized views. */
    void demandRefresh(String because) {
        refreshDemandedBecause = because;
    }

    /**
     * Finds out which facts are no longer what their definition says.
     *
     * @param among all, or only those that were marked
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
     * How much of it is to be held against its definition once it is up to date: everything after a refresh, which shows whatever
     * the base tables hold, marked or not. Where every fact was compared, and what differed was published by key, what changed
     * and a sample tell the rest. Otherwise as much as the checks look at.
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

    /** Which facts are held against their definition. */
    enum Compared {
        ALL,
        MARKED
    }

    /** How many facts were marked. */
    long examined() throws SQLException {
        return target.number(sql("count_examined"));
    }

    /** Whether readers have any of it, be it of no fact. */
    boolean isPublished() throws SQLException {
        return lastVersion() > 0;
    }

    /** How many facts readers have now. */
    long publishedRows() throws SQLException {
        return target.number(sql("published_rows"));
    }

    /** Makes the content what its definition says, where it is not. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        if (isRefreshed()) {
            target.run(each(readModel -> own(readModel, "refresh"), STATEMENTS));
        } else if (changedRows > 0) {
            target.run(each(readModel -> own(readModel, "publish_beside"), STATEMENTS));
            target.run(each(readModel -> own(readModel, "analyze_side"), STATEMENTS));
        }
        if (changedRows > 0) {
            followWithMetrics();
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

    /** How many facts there are: counted, or where the last publication counted, by what has come and gone since. */
    private long rows() throws SQLException {
        if (countedRows == null) {
            countedRows =
                    comparesAll ? target.number(sql("count_rows")) : publishedRows() + target.number(sql("added_rows"));
        }
        return countedRows;
    }

    private void followWithMetrics() throws SQLException {
        if (!isByKey) {
            target.run(sql("rebuild_metrics"));
            return;
        }
        target.run(sql("collect_moves").replace("{moves}", each(readModel -> own(readModel, "moves"), UNION)));
        for (var buckets : Buckets.ALL) {
            target.run(buckets.move(dataset));
        }
    }

    private Optional<String> reasonToRefresh() throws SQLException {
        if (refreshDemandedBecause != null) {
            return changedRows + beside() > 0 ? Optional.of(refreshDemandedBecause) : Optional.empty();
        }
        if (!isByKey) {
            return Optional.of("%d rows have changed".formatted(changedRows));
        }
        // Where only what was marked was compared, sums would not follow what else a refresh shows.
        return comparesAll ? reasonToRefresh(changedRows) : Optional.empty();
    }

    /** What was published beside since the last refresh may be the same facts again: counted only where it could be too much. */
    private Optional<String> reasonToRefresh(long added) throws SQLException {
        var facts = publishedRows();
        return sidePart.reasonToRefresh(target.number(sql("most_beside")) + added, facts)
                        .isEmpty()
                ? Optional.empty()
                : sidePart.reasonToRefresh(beside() + added, facts);
    }

    private long beside() throws SQLException {
        var beside = 0L;
        for (var readModel : readModels) {
            beside += target.number(own(readModel, "count_side"));
        }
        return beside;
    }

    /**
     * Writes down that the content was published, where it has changed, or never was; else that checks have passed on it.
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

    /** Frees what a refresh has replaced; to be called outside of the transaction. */
    void vacuum() throws SQLException {
        if (isRefreshed()) {
            target.run(sql("vacuum").replace("{relations}", each(it -> it.fill("{view}, {side}"), ", ")));
        }
    }

    /** 0 before the first. */
    private long lastVersion() throws SQLException {
        return target.number(sql("last_version"), dataset);
    }

    /** Of the dataset as a whole. */
    private String sql(String file) {
        return SqlFile.read("publication/%s.sql".formatted(file)).replace("{dataset}", dataset);
    }

    /** Of one of its read models. */
    private static String own(ReadModel readModel, String file) {
        return readModel.fill(SqlFile.query("publication/read_model/%s.sql".formatted(file)));
    }

    private String each(Function<ReadModel, String> sql, String between) {
        return readModels.stream().map(sql).collect(joining(between));
    }
}
