package org.plumbline.migrator.pipeline;

import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;

/**
 * A legacy table and the target of its rows.
 *
 * @param name in the id map, in counts and in the quarantine
 * @param from the legacy table
 * @param key its column that permanently identifies a row
 * @param cursor its timestamp column that every change updates; null if there is none
 */
public record Entity(String name, TableName from, String key, String cursor, DeletePolicy onDelete, Bundle into) {

    static Entity of(Node entity) {
        return new Entity(
                entity.get("name").text(),
                TableName.parse(entity.get("from").text()),
                entity.get("key").text(),
                entity.get("cursor").text(),
                Fields.constant(entity.get("on-delete").text(), DeletePolicy.class),
                Bundle.of(entity));
    }
}
