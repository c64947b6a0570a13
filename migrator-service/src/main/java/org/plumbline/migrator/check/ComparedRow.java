package org.plumbline.migrator.check;

import org.plumbline.migrator.transform.LegacyRow;

/**
 * A row beside what the legacy snapshot says of it.
 *
 * @param document the raw row as JSON
 * @param legacy the same, read
 */
record ComparedRow(ComparedKey key, String document, LegacyRow legacy) {

    static ComparedRow of(ComparedKey key, String document) {
        return new ComparedRow(key, document, LegacyRow.of(document));
    }

    String legacyId() {
        return key.legacyId();
    }

    long newId() {
        return key.newId();
    }
}
