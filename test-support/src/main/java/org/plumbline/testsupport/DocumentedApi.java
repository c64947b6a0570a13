package org.plumbline.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Compares answers with an OpenAPI 3.1 document. */
final class DocumentedApi {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String DEFINITIONS = "$defs";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]+}");

    private final ObjectNode document;

    /** Schemas by their place in the document, compiled once. */
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    DocumentedApi(JsonNode document) {
        this.document = (ObjectNode) document.deepCopy();
        pointToDefinitions(this.document);
        closeObjects(this.document.path("components").path("schemas"));
        closeObjects(this.document.path("paths"));
    }

    /**
     * The differences between an answer's body and its schema.
     *
     * @param mediaType null for an answer without a body
     * @param body null for a non-JSON body, for which only path, method, status and media type must be documented
     */
    List<String> differences(String method, String path, int status, String mediaType, JsonNode body) {
        var template = template(path);
        var operation = documented("/paths/" + escaped(template) + "/" + method, method + " " + template);
        var response = documented(operation + "/responses/" + status, "status " + status);
        if (mediaType == null) {
            return List.of();
        }
        var schema = documented(response + "/content/" + escaped(mediaType) + "/schema", mediaType);
        return body == null
                ? List.of()
                : schemas
                        .computeIfAbsent(schema, this::schema)
                        .validate(body.toString(), InputFormat.JSON, context -> context.getExecutionConfig()
                                .setFormatAssertionsEnabled(true))
                        .stream()
                        .map(ValidationMessage::toString)
                        .sorted()
                        .toList();
    }

    /** A concrete path takes precedence over one with parameters. */
    private String template(String path) {
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(candidate -> matches(candidate, path))
                .min(Comparator.comparingLong(
                        candidate -> PARAMETER.matcher(candidate).results().count()))
                .orElseThrow(() -> new AssertionError(path + " is not in the OpenAPI document"));
    }

    private String documented(String pointer, String what) {
        if (document.at(pointer).isMissingNode()) {
            throw new AssertionError("%s is not in the OpenAPI document, at %s".formatted(what, pointer));
        }
        return pointer;
    }

    private static boolean matches(String template, String path) {
        return path.matches(PARAMETER.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q"));
    }

    /** Moves OpenAPI's schemas to where JSON Schema expects them. */
    private static void pointToDefinitions(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put(
                    "$ref", object.path("$ref").textValue().replace("#/components/schemas/", "#/" + DEFINITIONS + "/"));
        }
        node.forEach(DocumentedApi::pointToDefinitions);
    }

    /** An object with listed properties allows no others by default. */
    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DocumentedApi::closeObjects);
    }

    private JsonSchema schema(String pointer) {
        var root = (ObjectNode) document.at(pointer).deepCopy();
        root.set(DEFINITIONS, document.path("components").path("schemas"));
        return SCHEMAS.getSchema(root);
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
