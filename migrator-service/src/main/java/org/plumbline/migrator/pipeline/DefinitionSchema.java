package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/**
 * Validates the form of a definition file by a JSON Schema in {@code /schema}.
 *
 * <p>Each part of the schema has a title that describes the expected value; messages quote it.
 */
public final class DefinitionSchema {

    private static final String ALTERNATIVES = "oneOf";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;
    private final JsonNode document;
    private final JsonSchema schema;

    /** @param resource the schema's file, such as {@code /schema/pipeline.schema.json} */
    public DefinitionSchema(String resource) {
        text = new String(DefinitionFolder.resource(resource), StandardCharsets.UTF_8);
        document = parse(text);
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        document,
                        // The library's own messages are unused; this avoids their resource bundles.
                        SchemaValidatorsConfig.builder()
                                .messageSource((key, fallback, locale, arguments) -> key)
                                .build());
    }

    static DefinitionSchema ofPipelines() {
        return new DefinitionSchema("/schema/pipeline.schema.json");
    }

    String text() {
        return text;
    }

    public List<Violation> violations(Node file) {
        return schema.validate(JSON.valueToTree(file.value())).stream()
                .map(message -> violation(file, message))
                .distinct()
                .toList();
    }

    private Violation violation(Node file, ValidationMessage message) {
        var where = at(file, steps(message.getInstanceLocation()));
        var rule = steps(message.getSchemaLocation().getFragment());
        var alternatives = rule.indexOf(ALTERNATIVES);
        if (alternatives >= 0) {
            return where.violation(exactlyOneOf(at(rule.subList(0, alternatives + 1))));
        }
        var around = at(rule.subList(0, rule.size() - 1));
        return switch (message.getType()) {
            case "additionalProperties" ->
                where.get(message.getProperty())
                        .violation("unknown key"
                                + NearestNames.hint(message.getProperty(), names(around.path("properties"))));
            case "required" -> where.violation("lacks '%s'".formatted(message.getProperty()));
            case "dependentRequired" ->
                where.violation("'%s' requires '%s'".formatted(message.getProperty(), message.getArguments()[0]));
            case "enum" -> where.violation("must be " + title(around) + hint(where, around.path("enum")));
            default -> where.violation("must be " + title(around));
        };
    }

    private static String exactlyOneOf(JsonNode alternatives) {
        return alternatives
                .valueStream()
                .map(alternative -> alternative.path("required").path(0).textValue())
                .collect(Collectors.joining(", ", "must have exactly one of ", ""));
    }

    private static String hint(Node given, JsonNode allowed) {
        return given.isText()
                ? NearestNames.hint(
                        given.text(),
                        allowed.valueStream()
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::textValue)
                                .toList())
                : "";
    }

    private static String title(JsonNode around) {
        return around.path("title").asText("something else");
    }

    private static List<String> names(JsonNode properties) {
        return properties.propertyStream().map(Map.Entry::getKey).toList();
    }

    private JsonNode at(List<Object> steps) {
        var node = document;
        for (var step : steps) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node;
    }

    private static Node at(Node file, List<Object> steps) {
        var node = file;
        for (var step : steps) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return node;
    }

    private static List<Object> steps(JsonNodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toList();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
