package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The published content of a dataset, as a session sees it. In a transaction that may publish, each step returns the
 * object that the next step needs: {@link PendingChanges}, {@link ChangedFacts}, {@link UpdatedContent},
 * {@link Publication}.
 */
record PublishedContent(Connection target, String dataset) {

    /**
     * If more than one in this many facts has changed, checking all costs less than checking the changed ones by key.
     */
    private static final int MOST_EXAMINED_ONE_IN = 10;

    private static final long MOST_EXAMINED = 50_000;

    /**
     * Removes the marks of changed facts.
     *
     * @param withThatOfAll whether to remove the mark of every fact too, because no transaction relies on it
     */
    PendingChanges takePending(boolean withThatOfAll) throws SQLException {
        var areAll = sql("publication.everything_is_pending").isTrue();
        sql("publication.take_pending")
                .with("dataset", dataset)
                .bind("with_everything", withThatOfAll)
                .update();
        return new PendingChanges(this, areAll);
    }

    /** Whether it was refreshed by hand, without checks, since it last passed a pipeline's checks. */
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

    /** The number of facts in the last publication. */
    long publishedRows() throws SQLException {
        return sql("publication.published_rows").number();
    }

    /** The number of rows in the delta tables. */
    long deltaRows() throws SQLException {
        var rows = 0L;
        for (var readModel : readModels()) {
            rows += sql("publication.count_delta", readModel).number();
        }
        return rows;
    }

    /** Whether so many facts may have changed that checking everything costs less. */
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
