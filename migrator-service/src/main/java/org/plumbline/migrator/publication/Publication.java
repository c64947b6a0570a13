package org.plumbline.migrator.publication;

import java.sql.SQLException;

/**
 * The publication that holds the content of a dataset: a new one, or the last one if nothing has changed.
 *
 * @param isRefreshed whether the materialized views were refreshed for it
 */
record Publication(PublishedContent content, long version, boolean isRefreshed) {

    /** Vacuums what a refresh has replaced; call it outside of the transaction. */
    void vacuum() throws SQLException {
        if (isRefreshed) {
            for (var readModel : content.readModels()) {
                content.sql("publication.vacuum", readModel).run();
            }
        }
    }
}
