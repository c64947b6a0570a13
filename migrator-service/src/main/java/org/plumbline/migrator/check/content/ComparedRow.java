package org.plumbline.migrator.check.content;

import org.plumbline.migrator.transform.LegacyRow;

/**
 * A target row with its row in the legacy snapshot.
 *
 * @param document the raw row as JSON
 * @param legacy the same, parsed
 */
public record ComparedRow(ComparedKey key, String document, LegacyRow legacy) {

    String legacyId() {
        return key.legacyId();
    }

    long newId() {
        return key.newId();
    }
}
