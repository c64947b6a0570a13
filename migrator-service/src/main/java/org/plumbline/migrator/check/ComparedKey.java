package org.plumbline.migrator.check;

/** A row by its key in the legacy database, and by the one that the id map says it has in the target. */
record ComparedKey(String legacyId, long newId) {}
