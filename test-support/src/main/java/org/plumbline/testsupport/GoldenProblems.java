package org.plumbline.testsupport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Requests that a service refuses, with the whole body of each refusal, in a JSON file. The file is an array of objects
 * with {@code as} (the caller; absent for none), {@code method}, {@code path}, {@code headers}, {@code body} or
 * {@code bytes} (the length of a body of zeros), and {@code problem}. After an intended change,
 * {@code -Dgolden.update=true} rewrites the file; review its diff.
 *
 * @param oidc issues the callers' tokens
 */
public record GoldenProblems(FakeOidc oidc) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "problem";
    private static final String OTHERS_EACH_TIME = "[0-9a-f]{32}";

    /** Sends each request and compares the answers with the file. */
    public void match(Path file) throws IOException {
        match(file, Map.of());
    }

    /**
     * Like {@link #match(Path)}, with values that differ between test runs; the file has <code>{name}</code> in their
     * place.
     */
    public void match(Path file, Map<String, String> values) throws IOException {
        var cases = JSON.readTree(filled(file, values));
        for (var refused : cases) {
            ((ObjectNode) refused).set(PROBLEM, problem(refused));
        }
        var said = JSON.writer(printer()).writeValueAsString(cases) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, named(said, values));
        }
        assertEquals(filled(file, values), said);
    }

    private static String filled(Path file, Map<String, String> values) throws IOException {
        var text = Files.readString(file);
        for (var value : values.entrySet()) {
            text = text.replace("{%s}".formatted(value.getKey()), value.getValue());
        }
        return text;
    }

    private static String named(String said, Map<String, String> values) {
        var text = said;
        for (var value : values.entrySet()) {
            text = text.replaceAll(
                    "\\b%s\\b".formatted(Pattern.quote(value.getValue())), "{%s}".formatted(value.getKey()));
        }
        return text;
    }

    private JsonNode problem(JsonNode refused) throws IOException {
        var request = as(refused.path("as").asText(""));
        refused.path("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        // Replaces REST Assured's own header instead of adding to it.
        request.accept(refused.path("headers").path("Accept").asText("*/*"));
        if (refused.has("body")) {
            request.body(refused.get("body").asText().getBytes(StandardCharsets.UTF_8));
        }
        if (refused.has("bytes")) {
            request.body(new byte[refused.get("bytes").asInt()]);
        }
        var answer = request.urlEncodingEnabled(false)
                .request(refused.get("method").asText(), refused.get("path").asText())
                .then()
                .contentType("application/problem+json")
                .extract();
        var problem = (ObjectNode) JSON.readTree(answer.asString().replaceAll(OTHERS_EACH_TIME, "(32 hex digits)"));
        assertEquals(answer.statusCode(), problem.get("status").asInt(), problem::toString);
        return problem;
    }

    private RequestSpecification as(String caller) {
        return switch (caller) {
            case "" -> given();
            case "superadmin" -> given().auth().oauth2(oidc.superadmin());
            case "another superadmin" -> given().auth().oauth2(oidc.superadmin("grace"));
            case "superadmin by a key that nobody knows" ->
                given().auth()
                        .oauth2(oidc.token()
                                .roles("superadmin")
                                .signedByAnUnknownKey()
                                .issue());
            case "manager of paris" -> given().auth().oauth2(oidc.communityManager("paris"));
            case "somebody without a role" -> given().auth().oauth2(oidc.token().issue());
            default -> throw new IllegalArgumentException("nobody here is called '" + caller + "'");
        };
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
