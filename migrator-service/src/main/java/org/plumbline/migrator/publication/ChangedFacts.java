package org.plumbline.migrator.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.pipeline.ReadModel;

/**
 * The facts of a dataset whose published rows differ from their definition.
 *
 * @param isNew whether nothing was published before
 * @param comparesAll whether all facts were compared, or only the marked ones
 * @param isByKey whether the rows before and after were looked up
 * @param refreshBecause the reason for a refresh; null if the materialized views stay as they are
 */
record ChangedFacts(
        PublishedContent content,
        boolean isNew,
        boolean comparesAll,
        boolean isByKey,
        long rows,
        String refreshBecause,
        Duration comparing) {

    /**
     * Returns how much of the updated content to compare with its definition. New content needs only a sample, because
     * the transaction has just computed all of it. After another refresh it is everything, because a refresh shows all
     * changes of base tables, marked or not. If every fact was compared and the differences were published by key, it
     * is the changes and a sample. Otherwise empty: as much as the checks cover.
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

    boolean isRefreshed() {
        return refreshBecause != null;
    }

    /** Updates the content to its definition, if it differs. */
    UpdatedContent bringUpToDate() throws SQLException {
        var started = System.nanoTime();
        var movesRollup = rows > 0 && isByKey;
        if (movesRollup) {
            content.onTables("rollup.%s_before".formatted(content.dataset())).run();
        }
        for (var readModel : content.readModels()) {
            if (isRefreshed()) {
                content.sql("publication.refresh", readModel).run();
            } else if (rows > 0) {
                publishDelta(readModel);
            }
        }
        var changedRows = isNew ? newRows() : rows;
        if (movesRollup) {
            content.onTables("rollup.move_%s".formatted(content.dataset())).run();
        } else if (changedRows > 0) {
            content.sql("publication.rebuild_rollup").run();
        }
        var building = comparing.plus(Duration.ofNanos(System.nanoTime() - started));
        return UpdatedContent.of(this, changedRows, building);
    }

    private void publishDelta(ReadModel readModel) throws SQLException {
        content.sql("publication.publish_delta", readModel)
                .bind("read_model", readModel.name())
                .run();
        if (content.sql("publication.delta_has_grown", readModel)
                .bind("delta", readModel.delta())
                .isTrue()) {
            content.sql("publication.analyze_delta", readModel).run();
        }
    }

    private long newRows() throws SQLException {
        var counted = 0L;
        for (var readModel : content.readModels()) {
            counted += content.sql("publication.count_rows", readModel).number();
        }
        return counted;
    }

    /** Returns the current number of facts: counted, or the last publication's count plus the difference since. */
    long factCount() throws SQLException {
        return comparesAll
                ? content.sql("publication.count_rows", ReadModel.ofFacts(content.dataset()))
                        .number()
                : content.publishedRows()
                        + content.onTables("publication.added_rows").number();
    }
}
