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
        var fault = new LinkedHashMap<String, Object>();
        fault.put("entity", entity.name());
        fault.put("legacy_id", key.legacyId());
        fault.put("new_id", key.newId());
        fault.put("table", table.toString());
        fault.put("field", field);
        fault.put("stored", stored);
        fault.put("derived", derived);
        failing.add(fault);
        unverified.add(key.newId());
    }

    void leaveOpen(ComparedKey key) {
        unverified.add(key.newId());
    }
}
