package org.plumbline.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract that accepts everything would let every other test pass. */
class DocumentedApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DOCUMENT = """
            {
              "openapi": "3.1.0",
              "paths": {
                "/things/{id}": {"get": {"responses": {"200": {"content": {
                  "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
                "/things/latest": {"get": {"responses": {"204": {}}}}
              },
              "components": {"schemas": {
                "Thing": {
                  "type": "object",
                  "required": ["name", "at", "part"],
                  "properties": {
                    "name": {"type": "string"},
                    "at": {"type": ["string", "null"], "format": "date-time"},
                    "part": {"$ref": "#/components/schemas/Part"}}},
                "Part": {"type": "object", "properties": {"size": {"type": "integer"}}}
              }}
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"at\": \"2026-01-31T08:00:00Z\", \"part\": {\"size\": 1}}",
                "{\"name\": \"a\", \"at\": null, \"part\": {}}"
            })
    void acceptsWhatTheDocumentDescribes(String body) throws JsonProcessingException {
        assertEquals(List.of(), differences(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": null, \"part\": {}}",
                "{\"name\": null, \"at\": null, \"part\": {}}",
                "{\"name\": 1, \"at\": null, \"part\": {}}",
                "{\"name\": \"a\", \"at\": \"yesterday\", \"part\": {}}",
                "{\"name\": \"a\", \"at\": null, \"part\": {}, \"more\": 1}",
                "{\"name\": \"a\", \"at\": null, \"part\": {\"more\": 1}}",
                "{\"name\": \"a\", \"at\": null, \"part\": {\"size\": 1.5}}"
            })
    void findsWhatTheDocumentDoesNotDescribe(String body) throws JsonProcessingException {
        assertFalse(differences(body).isEmpty());
    }

    @Test
    void findsUndocumentedPathsMethodsStatusesAndMediaTypes() throws JsonProcessingException {
        var api = api();
        assertEquals(List.of(), api.differences("get", "/things/7", 200, "application/json", null));
        assertThrows(AssertionError.class, () -> api.differences("get", "/others", 200, null, null));
        assertThrows(AssertionError.class, () -> api.differences("post", "/things/7", 200, null, null));
        assertThrows(AssertionError.class, () -> api.differences("get", "/things/7", 404, null, null));
        assertThrows(AssertionError.class, () -> api.differences("get", "/things/7", 200, "text/csv", null));
    }

    @Test
    void prefersAConcretePathToOneWithAParameter() throws JsonProcessingException {
        var api = api();
        var missing =
                assertThrows(AssertionError.class, () -> api.differences("get", "/things/latest", 200, null, null));
        assertTrue(missing.getMessage().contains("latest"), missing::getMessage);
    }

    private static List<String> differences(String body) throws JsonProcessingException {
        return api().differences("get", "/things/7", 200, "application/json", JSON.readTree(body));
    }

    private static DocumentedApi api() throws JsonProcessingException {
        return new DocumentedApi(JSON.readTree(DOCUMENT));
    }
}
