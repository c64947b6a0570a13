package org.plumbline.service.problem;

import java.util.Arrays;
import java.util.Locale;

/** The problems raised by the platform, one per HTTP status, with our texts. */
enum StandardProblem {
    INVALID_INPUT(400, "Invalid input", "The request is invalid"),
    UNAUTHENTICATED(401, "Not authenticated", "A valid bearer token of the suite's OIDC server is required"),
    FORBIDDEN(403, "Not allowed", "This account may not do this"),
    NOT_FOUND(404, "Not found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not support the HTTP method"),
    NOT_ACCEPTABLE(406, "Not acceptable", "This address supports none of the accepted media types"),
    CONFLICT(409, "Conflict", "The request conflicts with the current state"),
    STALE(412, "Precondition failed", "The object has changed since it was read"),
    TOO_LARGE(413, "Too large", "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "This address does not support the body's media type"),
    PRECONDITION_MISSING(428, "Precondition missing", "The request must carry If-Match with the ETag it is based on"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Too many requests are running; retry later"),
    INTERNAL(500, "Internal error", "Unexpected error; search the log for the trace id"),
    UNAVAILABLE(503, "Unavailable", "A required service is down"),
    TIMEOUT(504, "Timed out", "The answer took too long");

    final int status;
    final String title;
    final String detail;

    StandardProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The problem of a status; an unknown status maps to 400 or 500 by its class. */
    static StandardProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? INVALID_INPUT : INTERNAL);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
