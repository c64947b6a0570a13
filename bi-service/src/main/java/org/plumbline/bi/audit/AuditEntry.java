package org.plumbline.bi.audit;

import java.time.Instant;
import org.plumbline.model.scope.Scope;

/**
 * A request, and how it was answered.
 *
 * @param caller as the token names them
 * @param scope what the caller may see; null where they have no role here
 * @param path as it was sent
 * @param query of the address, as it was sent but without tokens; null where there was none
 * @param body the beginning of it; null where none was read
 * @param durationMillis until the last byte of the answer was on its way
 * @param answerTag the answer's {@code ETag}; null where it had none
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
