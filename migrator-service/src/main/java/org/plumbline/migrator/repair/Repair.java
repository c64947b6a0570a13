package org.plumbline.migrator.repair;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;

/**
 * Columns of one table that can be derived anew from the kept raw rows, as a YAML file defines it.
 *
 * @param id as in {@code POST /api/v1/repairs/{id}/preview}
 * @param description when to use it; null where the file says nothing
 * @param pipeline whose mapping derives the columns, and which publishes what comes of it
 * @param table the entity's main table or that of a part
 * @param decides a row is at fault where one of these differs from what is derived; at least one
 * @param with derived anew with those of a row at fault
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

    Repair {
        decides = List.copyOf(decides);
        with = List.copyOf(with);
    }

    /** All that is derived anew: those that decide come first. */
    List<String> columns() {
        return Stream.concat(decides.stream(), with.stream()).toList();
    }
}
