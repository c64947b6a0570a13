package org.plumbline.bi.audit;

import java.sql.SQLException;
import java.util.List;

/** Stores audit entries; tests have stores of their own. */
interface AuditStore {

    /** Stores all of them, or none if it fails. */
    void append(List<AuditEntry> entries) throws SQLException;
}
