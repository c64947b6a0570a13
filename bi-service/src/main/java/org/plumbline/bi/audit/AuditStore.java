package org.plumbline.bi.audit;

import java.sql.SQLException;
import java.util.List;

/** Stores audit entries; an interface for tests. */
interface AuditStore {

    /** Stores all entries, or none if it fails. */
    void append(List<AuditEntry> entries) throws SQLException;
}
