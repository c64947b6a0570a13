package org.plumbline.bi.audit;

import java.time.Instant;
import org.plumbline.model.scope.Scope;

/**
 * A request, and how it was answered.
 *
 * @param caller the name in the token
 * @param scope what the caller may see; null without a role
 * @param path as it was sent
 * @param query of the URL, without tokens; null if there was none
 * @param body its beginning; null if none was read
 * @param durationMillis until the last byte of the answer was sent
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
        String answerTag) {}
