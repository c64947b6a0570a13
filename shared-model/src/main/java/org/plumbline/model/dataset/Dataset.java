package org.plumbline.model.dataset;

import java.util.List;
import java.util.Optional;

/**
 * A published read model: its columns and its grain.
 *
 * @param name the name in the API, and of the scoped view in schema {@code bi}
 * @param publication the name of the publication that updates the dataset's content
 * @param pipeline the pipeline that feeds it
 * @param scopeColumn the column with a row's community; null if rows belong to none, so that only a scope over
 *     everything sees them
 * @param grain what one row represents
 */
public record Dataset(
        String name, String publication, String pipeline, String scopeColumn, String grain, List<Column> columns) {

    public Dataset {
        columns = List.copyOf(columns);
    }

    /** Whether only a scope over everything sees its rows. */
    public boolean isForSuperadminsOnly() {
        return scopeColumn == null;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
