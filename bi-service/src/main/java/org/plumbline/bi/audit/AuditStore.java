package org.plumbline.bi.audit;

import java.sql.SQLException;
import java.util.List;

/** Where entries are kept. */
interface AuditStore {

    /** Keeps all of them, or none where this fails. */
    void append(List<AuditEntry> entries) throws SQLException;
}
