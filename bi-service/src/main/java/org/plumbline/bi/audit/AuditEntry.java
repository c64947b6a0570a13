package org.plumbline.bi.audit;

import java.time.Instant;
import java.util.HashMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.security.ScopeSetting;

/**
 * A request and the status of its response.
 *
 * @param scope what the caller may see; null without a role
 * @param query the URL's query without tokens; null if there was none
 * @param body the beginning of the request's body; null if none was read
 * @param answerTag the answer's {@code ETag}; null if it had none
 */
record AuditEntry(
        Instant askedAt,
        String caller,
        Scope scope,
        String method,
        String path,
        String query,
        String body,
        int status,
        long durationMillis,
        String answerTag) {

    private static final Logger LOG = Logger.getLogger("org.plumbline.audit");

    /** Writes a log event, with its parts as fields for log collectors. */
    void log() {
        var fields = new HashMap<String, Object>();
        fields.put("audit.caller", caller);
        fields.put("audit.scope", scope == null ? "" : ScopeSetting.of(scope));
        fields.put("audit.method", method);
        fields.put("audit.path", path);
        fields.put("audit.query", query == null ? "" : query);
        fields.put("audit.body", body == null ? "" : body);
        fields.put("audit.status", status);
        fields.put("audit.durationMillis", durationMillis);
        fields.forEach(MDC::put);
        try {
            LOG.infof("%s %s answered with %d", method, path, status);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }
}
