package org.plumbline.deploy.local.migration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.plumbline.deploy.local.StackFailure;

/**
 * The launcher's client of migrator-service.
 *
 * @param token called for every request, because a run can outlast a token
 */
public record MigratorClient(HttpClient http, URI address, Supplier<String> token) {

    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int CONFLICT = 409;
    private static final String DATA = "data:";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public List<String> pipelines() {
        return items(get(address.resolve("/api/v1/pipelines")))
                .map(pipeline -> pipeline.required("name").textValue())
                .toList();
    }

    /** Whether a run of this pipeline has ever been published. */
    public boolean hasPublished(String pipeline) {
        var query = "?state=succeeded&limit=1&pipeline=" + URLEncoder.encode(pipeline, StandardCharsets.UTF_8);
        return items(get(address.resolve("/api/v1/runs" + query))).findAny().isPresent();
    }

    /** Starts a run and returns its address; empty while another run of the pipeline is in progress. */
    Optional<URI> start(String pipeline, String mode) {
        var body = JSON.createObjectNode().put("pipeline", pipeline).put("mode", mode);
        var request = request(address.resolve("/api/v1/runs"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        var response = exchange(request, BodyHandlers.ofString());
        if (response.statusCode() == CONFLICT) {
            return Optional.empty();
        }
        return Optional.of(address.resolve(accepted(response)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new StackFailure("The migrator started a run without a Location"))));
    }

    /** The address of a pipeline's running run, if there is one. */
    Optional<URI> running(String pipeline) {
        var query = "?limit=1&pipeline=" + URLEncoder.encode(pipeline, StandardCharsets.UTF_8);
        return items(get(address.resolve("/api/v1/runs" + query)))
                .filter(run -> "running".equals(run.path("state").asText()))
                .map(run -> address.resolve("/api/v1/runs/" + run.required("id").asText()))
                .findFirst();
    }

    /**
     * Follows a run by its events.
     *
     * @param watcher receives the run after each change
     * @return the last state of the run: ended, unless the stream was interrupted
     */
    RunView follow(URI location, Consumer<RunView> watcher) {
        var request = request(URI.create(location + "/events"))
                .setHeader("Accept", "text/event-stream")
                .build();
        var response = exchange(request, BodyHandlers.ofLines());
        if (response.statusCode() != OK) {
            // A problem, or a stopping migrator; the run's state tells which.
            response.body().close();
            return run(location);
        }
        RunView run = null;
        try (var lines = response.body()) {
            // Every event has one line of data; names, ids and comments are ignored.
            var events = lines.filter(line -> line.startsWith(DATA)).iterator();
            while ((run == null || run.isRunning()) && events.hasNext()) {
                run = read(events.next().substring(DATA.length()));
                if (run.isRunning()) {
                    watcher.accept(run);
                }
            }
        } catch (UncheckedIOException cutOff) {
            return run(location);
        }
        return run == null ? run(location) : run;
    }

    /** The checks of a run with this outcome, each with its finding. */
    List<String> checks(RunView run, String outcome) {
        return items(get(address.resolve("/api/v1/checks?runId=" + run.id())))
                .filter(check -> outcome.equals(check.path("outcome").asText()))
                .map(check -> "%s: %s (%s)"
                        .formatted(
                                check.path("id").asText(),
                                check.path("message").asText(),
                                check.path("description").asText()))
                .toList();
    }

    /** The migrator's verification of the live system. */
    public JsonNode verification() {
        return get(address.resolve("/api/v1/verification"));
    }

    RunView run(URI location) {
        return read(get(location).toString());
    }

    private RunView read(String text) {
        try {
            return JSON.readValue(text, RunView.class);
        } catch (IOException e) {
            throw new StackFailure("Cannot parse the migrator's events: " + e.getMessage(), e);
        }
    }

    private JsonNode get(URI location) {
        try {
            var request = request(location).GET().build();
            return JSON.readTree(
                    accepted(exchange(request, BodyHandlers.ofString())).body());
        } catch (IOException e) {
            throw new StackFailure("Cannot parse the migrator's answer: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder request(URI location) {
        return HttpRequest.newBuilder(location)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json");
    }

    private HttpResponse<String> accepted(HttpResponse<String> response) {
        if (response.statusCode() >= CLIENT_ERROR) {
            throw refusal(response);
        }
        return response;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new StackFailure("The migrator does not respond at " + address + ": is the stack up? (./dev up)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the migrator", e);
        }
    }

    /** A problem document as text, with its violations. */
    private StackFailure refusal(HttpResponse<String> response) {
        var text = new StringBuilder("The migrator refused (%d)".formatted(response.statusCode()));
        try {
            var problem = JSON.readTree(response.body());
            var detail = problem.path("detail").asText(problem.path("title").asText(""));
            if (!detail.isEmpty()) {
                text.append(": ").append(detail);
            }
            problem.path("violations").forEach(violation -> text.append("\n  ")
                    .append(violation.path("field").asText())
                    .append(": ")
                    .append(violation.path("message").asText()));
        } catch (IOException notAProblemDocument) {
            text.append(": ").append(response.body());
        }
        return new StackFailure(text.toString());
    }

    /** A list is an array, or a page that holds one. */
    private static Stream<JsonNode> items(JsonNode list) {
        var array = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(array.spliterator(), false);
    }
}
