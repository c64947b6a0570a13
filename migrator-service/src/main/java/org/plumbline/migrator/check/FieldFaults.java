package org.plumbline.migrator.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.TableName;

/** Fields of an entity that are not what they should be. */
final class FieldFaults {

    private final Entity entity;
    private final Faults faults;
    private final Set<Long> unproven = new HashSet<>();

    FieldFaults(Entity entity, Faults faults) {
        this.entity = entity;
        this.faults = faults;
    }

    /**
     * One more.
     *
     * @param table where the target holds it
     * @param field null for the row as a whole
     * @param stored what the target holds; null for NULL, or for no row
     * @param derived what it should hold; null for NULL, or for no row
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
        faults.add(fault);
        unproven.add(key.newId());
    }

    /** Nothing is wrong with the row, but what makes it right may change without it. */
    void leaveOpen(ComparedKey key) {
        unproven.add(key.newId());
    }

    /** The new keys of all rows that were named. */
    Set<Long> unproven() {
        return Set.copyOf(unproven);
    }
}
