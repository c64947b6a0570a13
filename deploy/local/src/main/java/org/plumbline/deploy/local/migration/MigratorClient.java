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
 * The migrator-service as the launcher needs it.
 *
 * @param token asked for at every call, because a run can outlast a token
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

    /** Starts a run and says where it can be watched; empty while another run of the pipeline is under way. */
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
                .orElseThrow(() -> new StackFailure("The migrator started a run without saying where"))));
    }

    /** Where the run of a pipeline that is under way can be watched, if one is. */
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
     * @param watcher gets the run whenever it has changed
     * @return the run as it was last told: ended, unless the stream was cut off before
     */
    RunView follow(URI location, Consumer<RunView> watcher) {
        var request = request(URI.create(location + "/events"))
                .setHeader("Accept", "text/event-stream")
                .build();
        var response = exchange(request, BodyHandlers.ofLines());
        if (response.statusCode() != OK) {
            // A problem, or a migrator that is just going away: the run itself says which.
            response.body().close();
            return run(location);
        }
        RunView run = null;
        try (var lines = response.body()) {
            // Every event of a run has one line of data; names, ids and comments are of no interest here.
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

    /** The checks of a run with this outcome, and what each found, in a sentence. */
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

    /** The live system held against what it should be, as the migrator answers it. */
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
            throw new StackFailure("The migrator's news of the run are not understood: " + e.getMessage(), e);
        }
    }

    private JsonNode get(URI location) {
        try {
            var request = request(location).GET().build();
            return JSON.readTree(
                    accepted(exchange(request, BodyHandlers.ofString())).body());
        } catch (IOException e) {
            throw new StackFailure("The migrator's answer is not understood: " + e.getMessage(), e);
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
            throw new StackFailure("The migrator does not answer at " + address + ": is the stack up? (./dev up)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for the migrator", e);
        }
    }

    /** What a problem document says to a person, with the fields that are wrong. */
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
