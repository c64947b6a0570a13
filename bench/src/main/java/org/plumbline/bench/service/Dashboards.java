package org.plumbline.bench.service;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.process.FewQueriesAtOnce;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged bi-service, asked as a dashboard asks it. */
public final class Dashboards implements RunningService {

    public static final String MODULE = "bi-service";
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ServiceProcess service;
    private final String token;

    private Dashboards(ServiceProcess service) {
        this.service = service;
        token = service.token();
    }

    /** Starts it and returns when it is ready. */
    public static Dashboards start(BenchServer server, Path projectDirectory, Form form) {
        return new Dashboards(ServiceProcess.startForReaders(
                server, projectDirectory, MODULE, form, TargetDatabase.BI, FewQueriesAtOnce.settings()));
    }

    /** Starts one that knows the catalog's metrics, and whose callers are those of the catalog. */
    public static Dashboards startBeside(Catalog catalog, BenchServer server, Path projectDirectory, Form form) {
        var settings = new HashMap<>(FewQueriesAtOnce.settings());
        settings.put("PLUMBLINE_BI_CATALOG_URL", catalog.process().address().toString());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", catalog.process().issuer());
        return new Dashboards(
                ServiceProcess.startForReaders(server, projectDirectory, MODULE, form, TargetDatabase.BI, settings));
    }

    @Override
    public ServiceProcess process() {
        return service;
    }

    /** The question for the overview of the days until then, as a dashboard shows them. */
    public static String overviewUntil(Instant end) {
        return monthUntil("overview", end);
    }

    /**
     * A question about the 30 days until then.
     *
     * @param question its path below {@code /api/v1}
     */
    public static String monthUntil(String question, Instant end) {
        return "/api/v1/%s?from=%s&to=%s".formatted(question, end.minus(MONTH), end);
    }

    /** How long a question takes, in seconds, as who asks it over HTTP waits for the whole answer. */
    public double secondsOf(String question) {
        return seconds(request(question).build(), OK);
    }

    /** The entity tag of a question's answer. */
    public String tagOf(String question) {
        return service.send(request(question).build(), OK)
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new BenchFailure("An answer without ETag: " + question));
    }

    /** How long it takes to hear that the answer is still the one with this tag. */
    public double secondsUnchanged(String question, String tag) {
        return seconds(request(question).header("If-None-Match", tag).build(), NOT_MODIFIED);
    }

    /** How long a query takes that is composed as JSON. */
    public double secondsOfQuery(String json) {
        return seconds(query(json), OK);
    }

    /**
     * The status that such a query is answered with.
     *
     * @param token whose it is: one caller has not every place
     */
    public int statusOfQuery(String json, String token) {
        return service.send(posting(json, token).build()).statusCode();
    }

    /** Tokens of so many people. */
    public List<String> tokens(int people) {
        return service.tokens(people);
    }

    /** What is made of the lines of a query's CSV, as they come. */
    public <T> T export(String json, Function<Stream<String>, T> reading) {
        var asked = posting(json, token).header("Accept", "text/csv").build();
        var response = service.send(asked, BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() != OK) {
                throw new BenchFailure("The export was answered with " + response.statusCode());
            }
            return reading.apply(lines);
        }
    }

    /** How long processors have worked for the service so far. */
    public Duration processorTime() {
        return service.processorTime();
    }

    private HttpRequest query(String json) {
        return posting(json, token).build();
    }

    private HttpRequest.Builder posting(String json, String token) {
        return service.request("/api/v1/query", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return service.request(path, token);
    }

    private double seconds(HttpRequest request, int status) {
        var watch = Stopwatch.start();
        service.send(request, status);
        return watch.seconds();
    }

    @Override
    public void close() {
        service.close();
    }
}
