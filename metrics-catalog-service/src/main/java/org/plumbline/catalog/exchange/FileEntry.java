package org.plumbline.catalog.exchange;

import org.plumbline.catalog.metric.Origin;
import org.plumbline.catalog.metric.VersionStatus;

/**
 * One version in a file.
 *
 * @param path where it stands in the file
 * @param definition as maps, lists, texts and numbers
 */
record FileEntry(String path, String key, Origin origin, int version, VersionStatus status, Object definition) {}
