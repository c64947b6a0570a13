package org.plumbline.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;

/**
 * Checks each answer against the service's OpenAPI document: path, method, status and media type must be documented,
 * and a JSON body must match its schema, without undocumented properties.
 *
 * <p>Used as a filter: {@code given().filter(new OpenApiContract())…}. The document is read when the first answer
 * comes.
 */
public final class OpenApiContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private DocumentedApi api;

    /** The contract of the service under test, RestAssured's default. */
    public OpenApiContract() {
        this(URI.create(""));
    }

    /** The contract of the service at an address. */
    public OpenApiContract(URI service) {
        this.service = service;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        var response = context.next(request, expectations);
        check(request.getMethod(), URI.create(request.getURI()).getPath(), response);
        return response;
    }

    /** Fails with an {@link AssertionError} that shows the differences. */
    public void check(String method, String path, Response response) {
        var operation = method + " " + path;
        var body = response.asString();
        var mediaType = body.isEmpty()
                ? null
                : response.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var json = mediaType != null && mediaType.endsWith("json") ? parse(operation, body) : null;
        var differences =
                api().differences(method.toLowerCase(Locale.ROOT), path, response.statusCode(), mediaType, json);
        if (!differences.isEmpty()) {
            throw new AssertionError("%s answers %d with a body that its OpenAPI document does not describe: %s\n%s"
                    .formatted(operation, response.statusCode(), String.join("; ", differences), body));
        }
    }

    private synchronized DocumentedApi api() {
        if (api == null) {
            var document = RestAssured.get(service + "/q/openapi?format=json")
                    .then()
                    .statusCode(200)
                    .extract();
            api = new DocumentedApi(parse("GET /q/openapi", document.asString()));
        }
        return api;
    }

    private static JsonNode parse(String operation, String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(operation + " answers with what is not JSON: " + body, e);
        }
    }
}
