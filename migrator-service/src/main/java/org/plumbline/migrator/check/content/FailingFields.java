package org.plumbline.migrator.check.content;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;

/**
 * Fields of an entity that differ from what is derived.
 *
 * @param unverified the new keys of all rows that were added or left open
 */
record FailingFields(Entity entity, FailingRows failing, Set<Long> unverified) {

    FailingFields(Entity entity, FailingRows failing) {
        this(entity, failing, new HashSet<>());
    }

    /**
     * @param table the target's table
     * @param field null for the row as a whole
     * @param stored the value in the target; null for NULL, or for no row
     * @param derived the right value; null for NULL, or for no row
     */
    void add(ComparedKey key, TableName table, String field, String stored, String derived) {
        var row = new LinkedHashMap<String, Object>();
        row.put("entity", entity.name());
        row.put("legacy_id", key.legacyId());
        row.put("new_id", key.newId());
        row.put("table", table.toString());
        row.put("field", field);
        row.put("stored", stored);
        row.put("derived", derived);
        failing.add(row);
        unverified.add(key.newId());
    }

    void leaveOpen(ComparedKey key) {
        unverified.add(key.newId());
    }
}
