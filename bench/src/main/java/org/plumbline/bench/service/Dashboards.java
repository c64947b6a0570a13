package org.plumbline.bench.service;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.process.FewQueriesAtOnce;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged bi-service, called as dashboards call it. */
public final class Dashboards extends ServiceProcess {

    public static final String MODULE = "bi-service";
    private static final String QUERY = "/api/v1/query";
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int NOT_MODIFIED = 304;

    public Dashboards(BenchServer server, Form form) {
        this(server, form, Map.of());
    }

    /** Starts one that uses the catalog's metrics and has the same callers as the catalog. */
    public Dashboards(Catalog catalog, BenchServer server, Form form) {
        this(
                server,
                form,
                Map.of(
                        "PLUMBLINE_BI_CATALOG_URL", catalog.address().toString(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL", catalog.issuer()));
    }

    private Dashboards(BenchServer server, Form form, Map<String, String> settings) {
        super(server, MODULE, form, TargetDatabase.BI, forMeasuring(settings));
    }

    private static Map<String, String> forMeasuring(Map<String, String> settings) {
        var all = new HashMap<>(FewQueriesAtOnce.settings());
        // A long wait for a statement or a connection is a figure here, not an error.
        all.put("PLUMBLINE_BI_STATEMENT_TIMEOUT", "1m");
        all.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "1m");
        all.putAll(settings);
        return all;
    }

    /** The path of the overview of the 30 days until a time, as a dashboard requests it. */
    public static String overviewUntil(Instant end) {
        return monthUntil("overview", end);
    }

    /** The path of a question about the 30 days until a time. */
    public static String monthUntil(String question, Instant end) {
        return "/api/v1/%s?from=%s&to=%s".formatted(question, end.minus(MONTH), end);
    }

    /** The milliseconds until an HTTP caller has the whole answer to a question. */
    public double millisOf(String question) {
        return millis(request(question).build(), OK);
    }

    /** The entity tag of a question's answer. */
    public String tagOf(String question) {
        return send(request(question).build(), OK)
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new StackFailure("An answer without ETag: " + question));
    }

    /** The milliseconds until a caller with this tag learns that the answer is unchanged. */
    public double millisUnchanged(String question, String tag) {
        return millis(request(question).header("If-None-Match", tag).build(), NOT_MODIFIED);
    }

    /** The milliseconds that a composed query takes. */
    public double millisOfQuery(String json) {
        return millis(posting(request(QUERY), json).build(), OK);
    }

    /** The response status of a composed query. */
    public int statusOfQuery(String json, String token) {
        return send(posting(request(QUERY, token), json).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Applies a function to the lines of a query's CSV as they arrive. */
    public <T> T export(String json, Function<Stream<String>, T> reading) {
        var asked = posting(request(QUERY), json).header("Accept", "text/csv").build();
        var response = send(asked, BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() != OK) {
                throw new StackFailure("The export was answered with " + response.statusCode());
            }
            return reading.apply(lines);
        }
    }

    private double millis(HttpRequest request, int status) {
        var watch = Stopwatch.start();
        send(request, status);
        return watch.millis();
    }
}
