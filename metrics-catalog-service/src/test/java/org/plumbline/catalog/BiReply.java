package org.plumbline.catalog;

import java.util.Map;

/**
 * An answer of bi-service's.
 *
 * @param stalls whether the end of it never comes
 */
public record BiReply(int status, String body, Map<String, String> headers, boolean stalls) {

    private static final String FACTS = "submission_facts";

    /** The value of the whole, in JSON, of publication 7. */
    public static BiReply value(String value) {
        return value(value, FACTS, 7);
    }

    /** The same of any publication. */
    public static BiReply value(String value, String dataset, int publication) {
        return rows("{\"name\": \"value\", \"type\": \"numeric\"}", "[%s]".formatted(value), dataset, publication);
    }

    /** The value of a ratio, with its sides. */
    public static BiReply ratio(String value, int numerator, int denominator) {
        return rows("""
                {"name": "value", "type": "numeric"}, {"name": "numerator", "type": "numeric"},
                {"name": "denominator", "type": "numeric"}""", "[%s, %d, %d]".formatted(value, numerator, denominator), FACTS, 7);
    }

    /** Values by platform, each as {@code ["instagram", 3]}, of publication 7. */
    public static BiReply platforms(String... rows) {
        return rows(
                "{\"name\": \"platform_detail\", \"type\": \"text\"}, {\"name\": \"value\", \"type\": \"numeric\"}",
                String.join(", ", rows),
                FACTS,
                7);
    }

    public static BiReply problem(int status, String problem, String detail) {
        return text(status, """
                {"type": "/problems/%s", "title": "T", "status": %d, "detail": "%s", "instance": "/"}""".formatted(problem, status, detail));
    }

    public static BiReply text(int status, String body) {
        return new BiReply(status, body, Map.of(), false);
    }

    public BiReply with(String header, String value) {
        return new BiReply(status, body, Map.of(header, value), stalls);
    }

    /** The same, but for its end, which never comes. */
    public BiReply stalling() {
        return new BiReply(status, body, headers, true);
    }

    private static BiReply rows(String columns, String rows, String dataset, int publication) {
        var body = """
                {"metric": "m@1", "parts": [], "format": "integer", "grain": null, "timezone": "UTC",
                 "window": {"from": "2026-10-22T00:00:00Z", "to": "2026-11-21T00:00:00Z"},
                 "scope": {"all": true, "communities": []}, "columns": [%s], "rows": [%s],
                 "catalog": {"current": true, "askedAt": null},
                 "publication": {"dataset": "%s", "version": %d, "publishedAt": "2026-11-20T12:00:00Z", "ageSeconds": 60,
                    "stale": false, "staleReason": null, "staleCause": null,
                    "checks": {"passed": 14, "warned": 1, "failed": 0}}}
                """.formatted(columns, rows, dataset, publication);
        return text(200, body).with("ETag", "\"%x\"".formatted(body.hashCode()));
    }
}
