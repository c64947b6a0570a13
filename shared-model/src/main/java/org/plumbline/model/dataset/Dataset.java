package org.plumbline.model.dataset;

import java.util.List;
import java.util.Optional;

/**
 * A published read model: what may be asked of it, and at which grain.
 *
 * @param name the name in the API and of the scoped view in schema {@code bi}
 * @param publication the name of the publication that brings the content of this dataset up to date
 * @param pipeline the pipeline that feeds it
 * @param scopeColumn the column with the community that a row belongs to; null where rows belong to none, so that only
 *     a scope over everything sees any
 * @param grain what one row stands for
 */
public record Dataset(
        String name, String publication, String pipeline, String scopeColumn, String grain, List<Column> columns) {

    public Dataset {
        columns = List.copyOf(columns);
    }

    /** Whether every row is hidden from a caller whose scope is not over everything. */
    public boolean isForSuperadminsOnly() {
        return scopeColumn == null;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
