package org.plumbline.migrator.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.pipeline.ReadModel;

/**
 * The facts of a dataset that were marked as changed, after their marks were removed.
 *
 * @param areAll whether every fact was marked
 */
record PendingChanges(PublishedContent content, boolean areAll) {

    /** With more changed facts, comparing all is faster. */
    private static final long MOST_BY_KEY = 50_000;

    /**
     * Finds the facts that differ from their definition. If the content was never published, there is nothing to
     * compare: all of it is new.
     *
     * @param amongAll whether all facts are compared with their definition, or only the marked ones
     * @param demand why all changes are to be published by a refresh instead of the delta tables; null if they are not
     */
    ChangedFacts compare(boolean amongAll, String demand) throws SQLException {
        var started = System.nanoTime();
        var isNew = !content.isPublished();
        var comparesAll = amongAll || isNew;
        var changedRows = 0L;
        if (isNew) {
            content.onTables("publication.create_changes").run();
        } else if (comparesAll) {
            changedRows = collect(ReadModel::published, ReadModel::live);
        }
        var isByKey = !isNew && changedRows <= MOST_BY_KEY;
        if (isByKey) {
            if (comparesAll) {
                content.onTables("publication.examine_changes").run();
            }
            changedRows = collectByKey();
        }
        var because = isNew ? "nothing was published before" : reasonToRefresh(demand, isByKey, changedRows);
        return new ChangedFacts(
                content,
                isNew,
                comparesAll,
                isByKey,
                changedRows,
                because,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private long collectByKey() throws SQLException {
        var examined = ExaminedSql.examined(content.dataset());
        for (var readModel : content.readModels()) {
            content.sql("publication.look_up", readModel)
                    .with("published_by_key", readModel.byKey(readModel.published(), examined))
                    .with("live_by_key", readModel.byKey(readModel.live(), examined))
                    .run();
        }
        return collect(readModel -> "before_" + readModel.name(), readModel -> "after_" + readModel.name());
    }

    private long collect(Function<ReadModel, String> before, Function<ReadModel, String> after) throws SQLException {
        content.onTables("publication.create_changes").run();
        for (var readModel : content.readModels()) {
            content.sql("publication.collect_changes", readModel)
                    .with("before", before.apply(readModel))
                    .with("after", after.apply(readModel))
                    .bind("read_model", readModel.name())
                    .run();
        }
        content.onTables("publication.analyze_changes").run();
        return content.onTables("publication.count_changes").number();
    }

    private String reasonToRefresh(String demand, boolean isByKey, long changedRows) throws SQLException {
        var demanded = areAll ? "every fact was marked" : demand;
        if (demanded != null) {
            return changedRows + content.deltaRows() > 0 ? demanded : null;
        }
        return isByKey ? null : "%d rows have changed".formatted(changedRows);
    }
}
