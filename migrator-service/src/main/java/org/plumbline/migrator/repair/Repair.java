package org.plumbline.migrator.repair;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;

/**
 * Columns of one table that can be derived again from the stored raw rows; defined by a YAML file.
 *
 * @param id as in {@code POST /api/v1/repairs/{id}/preview}
 * @param description when to use it; null if the file has none
 * @param pipeline the pipeline whose mapping derives the columns and which publishes the result
 * @param table the entity's main table or that of a part
 * @param decides the deciding columns, at least one: a row fails if one of them differs from the derived value
 * @param with further columns, which are derived again only in failing rows
 */
record Repair(
        String id,
        String title,
        String description,
        Pipeline pipeline,
        Entity entity,
        TableName table,
        List<String> decides,
        List<String> with) {

    /** All columns that are derived again, deciding ones first. */
    List<String> columns() {
        return Stream.concat(decides.stream(), with.stream()).toList();
    }
}
