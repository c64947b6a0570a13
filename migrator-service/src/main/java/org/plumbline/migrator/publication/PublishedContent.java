package org.plumbline.migrator.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;

/** The content of a dataset inside the transaction that may publish it. */
final class PublishedContent {

    /** With more changed facts, comparing all is faster. */
    private static final long MOST_BY_KEY = 50_000;

    private final Connection target;
    private final String dataset;
    private final List<ReadModel> readModels;
    private boolean isNew;
    private boolean comparesAll;
    private boolean isByKey;
    private long changedRows;
    private String refreshDemandedBecause;
    private String refreshedBecause;
    private Long countedRows;
    private Duration building = Duration.ZERO;

    PublishedContent(Connection target, String dataset) {
        this.target = target;
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
        var everything = sql("publication.everything_is_pending").isTrue();
        sql("publication.take_pending")
                .with("dataset", dataset)
                .bind("with_everything", withThatOfAll)
                .update();
        if (everything) {
            demandRefresh("every fact was marked");
        }
        return everything;
    }

    /** Whether somebody has refreshed it by hand, without checks, since it last passed those of a pipeline. */
    boolean refreshedByHandSinceChecksOf(String pipeline) throws SQLException {
        return sql("publication.refreshed_by_hand").bind("pipeline", pipeline).isTrue();
    }

    /** Publishes all changes by a refresh instead of the delta tables. */
    void demandRefresh(String because) {
        refreshDemandedBecause = because;
    }

    /**
     * Finds the facts that differ from their definition. Content that was never published has nothing to compare: all of it
     * is new.
     *
     * @param amongAll whether all facts are compared with their definition, or only the marked ones
     */
    void collectChanges(boolean amongAll) throws SQLException {
        var started = System.nanoTime();
        isNew = !isPublished();
        comparesAll = amongAll || isNew;
        if (isNew) {
            onTables("publication.create_changes").run();
        } else if (comparesAll) {
            collectChanges(ReadModel::published, ReadModel::live);
        }
        isByKey = !isNew && changedRows <= MOST_BY_KEY;
        if (isByKey) {
            if (comparesAll) {
                onTables("publication.examine_changes").run();
            }
            for (var readModel : readModels) {
                lookUp(readModel);
            }
            collectChanges(readModel -> "before_" + readModel.name(), readModel -> "after_" + readModel.name());
        }
        refreshedBecause = reasonToRefresh().orElse(null);
        building = Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * How much of the updated content to compare with its definition: a sample if nothing was published before, since the
     * transaction has just computed all of it; everything after another refresh, which shows all changes of base tables,
     * marked or not; the changes and a sample if every fact was compared and the differences were published by key;
     * otherwise empty, for as much as the checks cover.
     */
    Optional<Coverage> toCompare() {
        if (isNew) {
            return Optional.of(Coverage.CHANGES);
        }
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
        onTables("publication.create_changes").run();
        for (var readModel : readModels) {
            NamedStatement.of(target, "publication.collect_changes")
                    .with(readModel.parts())
                    .with("before", before.apply(readModel))
                    .with("after", after.apply(readModel))
                    .bind("read_model", readModel.name())
                    .run();
        }
        onTables("publication.analyze_changes").run();
        changedRows = onTables("publication.count_changes").number();
    }

    private void lookUp(ReadModel readModel) throws SQLException {
        var examined = "examined_" + dataset;
        NamedStatement.of(target, "publication.look_up")
                .with(readModel.parts())
                .with("published_by_key", readModel.byKey(readModel.published(), examined))
                .with("live_by_key", readModel.byKey(readModel.live(), examined))
                .run();
    }

    long examined() throws SQLException {
        return onTables("publication.count_examined").number();
    }

    /** Whether the dataset was ever published, even without facts. */
    boolean isPublished() throws SQLException {
        return lastVersion() > 0;
    }

    long publishedRows() throws SQLException {
        return sql("publication.published_rows").number();
    }

    /** Updates the content to its definition, if it differs. */
    void bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        var movesRollup = changedRows > 0 && isByKey;
        if (movesRollup) {
            NamedStatement.of(target, "rollup.%s_before".formatted(dataset)).run();
        }
        for (var readModel : readModels) {
            if (isRefreshed()) {
                NamedStatement.of(target, "publication.refresh")
                        .with(readModel.parts())
                        .run();
            } else if (changedRows > 0) {
                publishDelta(readModel);
            }
            if (isNew) {
                changedRows += rows(readModel);
            }
        }
        if (movesRollup) {
            NamedStatement.of(target, "rollup.move_%s".formatted(dataset)).run();
        } else if (changedRows > 0) {
            sql("publication.rebuild_rollup").run();
        }
        building = building.plus(Duration.ofNanos(System.nanoTime() - started));
        if (isRefreshed() || changedRows > 0) {
            sql("publication.record_refresh")
                    .bind("mode", mode())
                    .bind("reason", refreshedBecause)
                    .bind("duration_ms", building.toMillis())
                    .bind("row_count", rows())
                    .bind("changed_rows", changedRows)
                    .update();
        }
    }

    private void publishDelta(ReadModel readModel) throws SQLException {
        NamedStatement.of(target, "publication.publish_delta")
                .with(readModel.parts())
                .bind("read_model", readModel.name())
                .run();
        if (NamedStatement.of(target, "publication.delta_has_grown")
                .bind("delta", readModel.delta())
                .isTrue()) {
            NamedStatement.of(target, "publication.analyze_delta")
                    .with(readModel.parts())
                    .run();
        }
    }

    private String mode() {
        return isRefreshed() ? "full" : "incremental";
    }

    /** How many facts there are: counted, or the last publication's count plus the difference since. */
    private long rows() throws SQLException {
        if (countedRows == null) {
            countedRows = comparesAll
                    ? rows(ReadModel.ofFacts(dataset))
                    : publishedRows() + onTables("publication.added_rows").number();
        }
        return countedRows;
    }

    private long rows(ReadModel readModel) throws SQLException {
        return NamedStatement.of(target, "publication.count_rows")
                .with(readModel.parts())
                .number();
    }

    private Optional<String> reasonToRefresh() throws SQLException {
        if (isNew) {
            return Optional.of("nothing was published before");
        }
        if (refreshDemandedBecause != null) {
            return changedRows + deltaRows() > 0 ? Optional.of(refreshDemandedBecause) : Optional.empty();
        }
        return isByKey ? Optional.empty() : Optional.of("%d rows have changed".formatted(changedRows));
    }

    /** How many rows are published beside the materialized views. */
    long deltaRows() throws SQLException {
        var rows = 0L;
        for (var readModel : readModels) {
            rows += NamedStatement.of(target, "publication.count_delta")
                    .with(readModel.parts())
                    .number();
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
        var hasChanged = changedRows > 0 || lastVersion == 0;
        var statement = sql(hasChanged ? "publication.publish" : "publication.confirm")
                .bind("run", runId)
                .bind("passed", CheckResult.count(results, Outcome.PASSED))
                .bind("warned", CheckResult.count(results, Outcome.WARNED));
        if (!hasChanged) {
            statement.bind("version", lastVersion).update();
            return lastVersion;
        }
        return statement
                .bind("mode", lastVersion == 0 ? "full" : mode())
                .bind("reason", refreshedBecause)
                .bind("row_count", rows())
                .bind("changed_rows", changedRows)
                .bind("duration_ms", building.plus(checking).toMillis())
                .number();
    }

    /** Vacuums what a refresh has replaced; call it outside of the transaction. */
    void vacuum() throws SQLException {
        if (isRefreshed()) {
            for (var readModel : readModels) {
                NamedStatement.of(target, "publication.vacuum")
                        .with(readModel.parts())
                        .run();
            }
        }
    }

    private long lastVersion() throws SQLException {
        return sql("publication.last_version").number();
    }

    private NamedStatement sql(String statement) {
        return NamedStatement.of(target, statement).bind("dataset", dataset);
    }

    /** Returns a statement on the dataset's own tables. */
    private NamedStatement onTables(String statement) {
        return NamedStatement.of(target, statement).with("dataset", dataset);
    }
}
