package org.plumbline.catalog.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.BiReply;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.FakeBi;
import org.plumbline.testsupport.FakeOidc;

/** Sends every request that the OpenAPI document shows, as it shows it, in the order in which somebody would. */
@CatalogTest
class DocumentedExamplesTest {

    private static final List<String> AS_SOMEBODY_WOULD = List.of(
            "post /api/v1/metrics/validate",
            "post /api/v1/metrics",
            "post /api/v1/metrics/{key}/versions",
            "post /api/v1/metrics/{key}/versions/{version}/publish",
            "get /api/v1/metrics",
            "get /api/v1/metrics/{key}",
            "get /api/v1/metrics/{key}/versions",
            "get /api/v1/metrics/{key}/versions/{version}",
            "get /api/v1/metrics/{key}/diff",
            "get /api/v1/metrics/{key}/impact",
            "get /api/v1/metrics/{key}/history",
            "post /api/v1/metrics/{key}/versions/{version}/deprecate",
            "get /api/v1/catalog",
            "put /api/v1/catalog");

    FakeOidc oidc;
    FakeBi bi;

    private JsonNode document;

    @BeforeEach
    void readTheDocument() throws JsonProcessingException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void everyExampleRuns() {
        assertEquals(new TreeSet<>(AS_SOMEBODY_WOULD), operations());
        bi.whole(Examples.KEY + "@1", BiReply.value("3")).byPlatform(Examples.KEY + "@1", BiReply.platforms());
        bi.whole(Examples.KEY + "@2", BiReply.ratio("0.5", 3, 6)).byPlatform(Examples.KEY + "@2", BiReply.platforms());
        for (var operation : AS_SOMEBODY_WOULD) {
            var method = operation.split(" ", -1)[0];
            var path = operation.split(" ", -1)[1];
            var described = document.path("paths").path(path).path(method);
            for (var body : bodies(described)) {
                var answer = send(method, path, described, body);
                assertTrue(answer.statusCode() < 300, () -> "%s with %s: %d %s"
                        .formatted(operation, body, answer.statusCode(), answer.asString()));
            }
        }
    }

    @Test
    void everyOperationSaysWhatItDoesAndNamesItsProblems() {
        for (var operation : operations()) {
            var parts = operation.split(" ", -1);
            var described = document.path("paths").path(parts[1]).path(parts[0]);
            assertFalse(described.path("summary").asText().isBlank(), operation);
            assertFalse(described.path("description").asText().isBlank(), operation);
            described.path("responses").properties().stream()
                    .filter(response -> response.getKey().compareTo("400") >= 0)
                    .forEach(response -> assertTrue(
                            response.getValue().path("description").asText().startsWith("`"),
                            operation + " " + response.getKey()));
        }
    }

    private SortedSet<String> operations() {
        var operations = new TreeSet<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    /** The examples of a body; one empty text where there is none. */
    private static List<String> bodies(JsonNode operation) {
        var bodies = new ArrayList<String>();
        operation.path("requestBody").path("content").forEach(content -> content.path("examples")
                .forEach(example -> bodies.add(text(example.path("value")))));
        return bodies.isEmpty() ? List.of("") : bodies;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private Response send(String method, String path, JsonNode operation, String body) {
        // Another person publishes than writes.
        var callers = new CatalogCallers(oidc);
        var request = path.endsWith("/publish") ? callers.grace() : callers.ada();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(request::contentType);
        var address = withParameters(request, path, operation);
        if (!body.isEmpty()) {
            request.body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, address);
    }

    private static String withParameters(RequestSpecification request, String path, JsonNode operation) {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            var example = parameter.path("example").asText();
            if (example.isEmpty()) {
                continue;
            }
            switch (parameter.path("in").asText()) {
                case "path" -> address = address.replace("{" + name + "}", example);
                case "header" -> request.header(name, example);
                default -> request.queryParams(Map.of(name, example));
            }
        }
        return address;
    }
}
