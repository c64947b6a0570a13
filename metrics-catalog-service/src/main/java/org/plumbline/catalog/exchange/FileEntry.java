package org.plumbline.catalog.exchange;

import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.VersionStatus;
import org.plumbline.model.tree.Node;

/**
 * One version in a file.
 *
 * @param at where it stands in the file
 */
record FileEntry(Node at, String key, Origin origin, int version, VersionStatus status) {

    Node definition() {
        return at.get("definition");
    }
}
