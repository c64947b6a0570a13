package org.plumbline.bi.audit;

import java.util.HashMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.plumbline.bi.database.ScopeSetting;

/** Writes each audited request as a log event, with its parts as fields for log collectors. */
final class AuditLogger {

    private static final Logger LOG = Logger.getLogger("org.plumbline.audit");
    private static final String NOTHING = "";

    private AuditLogger() {}

    static void log(AuditEntry entry) {
        var fields = new HashMap<String, Object>();
        fields.put("audit.caller", entry.caller());
        fields.put("audit.scope", entry.scope() == null ? NOTHING : ScopeSetting.of(entry.scope()));
        fields.put("audit.method", entry.method());
        fields.put("audit.path", entry.path());
        fields.put("audit.query", entry.query() == null ? NOTHING : entry.query());
        fields.put("audit.body", entry.body() == null ? NOTHING : entry.body());
        fields.put("audit.status", entry.status());
        fields.put("audit.durationMillis", entry.durationMillis());
        fields.forEach(MDC::put);
        try {
            LOG.infof("%s %s answered with %d", entry.method(), entry.path(), entry.status());
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
