package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * What is published of a dataset, as a session sees it. In a transaction that may publish it, each step returns what the
 * next one needs: {@link PendingChanges}, {@link ChangedFacts}, {@link UpdatedContent}, {@link Publication}.
 */
record PublishedContent(Connection target, String dataset) {

    /** If more than this part of the facts have changed, checking all costs less than checking them one by one. */
    private static final int MOST_EXAMINED_ONE_IN = 10;

    private static final long MOST_EXAMINED = 50_000;

    /**
     * Removes the marks of changed facts.
     *
     * @param withThatOfAll whether nobody relies on the mark of every fact
     */
    PendingChanges takePending(boolean withThatOfAll) throws SQLException {
        var areAll = sql("publication.everything_is_pending").isTrue();
        sql("publication.take_pending")
                .with("dataset", dataset)
                .bind("with_everything", withThatOfAll)
                .update();
        return new PendingChanges(this, areAll);
    }

    /** Whether somebody has refreshed it by hand, without checks, since it last passed those of a pipeline. */
    boolean refreshedByHandSinceChecksOf(String pipeline) throws SQLException {
        return sql("publication.refreshed_by_hand").bind("pipeline", pipeline).isTrue();
    }

    /** Whether the dataset was ever published, even without facts. */
    boolean isPublished() throws SQLException {
        return lastVersion() > 0;
    }

    /** The version of the last publication; 0 before the first. */
    long lastVersion() throws SQLException {
        return sql("publication.last_version").number();
    }

    /** How many facts the last publication has. */
    long publishedRows() throws SQLException {
        return sql("publication.published_rows").number();
    }

    /** How many rows are published beside the materialized views. */
    long deltaRows() throws SQLException {
        var rows = 0L;
        for (var readModel : readModels()) {
            rows += sql("publication.count_delta", readModel).number();
        }
        return rows;
    }

    /** Whether so many facts may be different that the checks had better look at everything. */
    boolean manyMayDiffer() throws SQLException {
        var examined = onTables("publication.count_examined").number();
        var areMany = examined > Math.min(MOST_EXAMINED, publishedRows() / MOST_EXAMINED_ONE_IN);
        if (areMany) {
            Log.infof("%d facts may be different: the checks look at everything", examined);
        }
        return areMany;
    }

    List<ReadModel> readModels() {
        return ReadModel.publishedAs(dataset);
    }

    NamedStatement sql(String statement) {
        return NamedStatement.of(target, statement).bind("dataset", dataset);
    }

    NamedStatement sql(String statement, ReadModel readModel) {
        return NamedStatement.of(target, statement).with(readModel.parts());
    }

    /** Returns a statement on the dataset's own tables. */
    NamedStatement onTables(String statement) {
        return NamedStatement.of(target, statement).with("dataset", dataset);
    }
}
