package org.plumbline.service.problem;

import java.util.Arrays;
import java.util.Locale;

/** The problems that the platform itself raises: one for each HTTP status, with words of ours instead of its own. */
enum StandardProblem {
    INVALID_INPUT(400, "Invalid input", "The request cannot be understood"),
    UNAUTHENTICATED(401, "Not authenticated", "A valid bearer token of the suite's OIDC server is needed"),
    FORBIDDEN(403, "Not allowed", "This account may not do this"),
    NOT_FOUND(404, "Not found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take this HTTP method"),
    NOT_ACCEPTABLE(406, "Not acceptable", "This address cannot answer in a media type that the request accepts"),
    CONFLICT(409, "Conflict", "The request does not fit the present state"),
    STALE(412, "Precondition failed", "The object has changed since it was read"),
    TOO_LARGE(413, "Too large", "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "This address does not take a body of this media type"),
    PRECONDITION_MISSING(428, "Precondition missing", "The request has to name the state that it was made on"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Too much is under way at once"),
    INTERNAL(500, "Internal error", "Something failed here that should not; its trace id finds it in the log"),
    UNAVAILABLE(503, "Unavailable", "A part that this answer needs is down"),
    TIMEOUT(504, "Timed out", "The answer took too long");

    final int status;
    final String title;
    final String detail;

    StandardProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The problem of a status; a status that nothing here raises is the fault of the side that its class blames. */
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
