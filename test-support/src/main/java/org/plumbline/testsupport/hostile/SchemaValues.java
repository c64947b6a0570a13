package org.plumbline.testsupport.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values for the schemas of an OpenAPI document; most of their parts are valid. */
record SchemaValues(JsonNode document, Random random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 3;

    /** @param odd the percentage of parts that are replaced by odd ones */
    JsonNode of(JsonNode schema, int odd) {
        return of(schema, odd, 0);
    }

    private JsonNode of(JsonNode schema, int odd, int depth) {
        if (random.nextInt(100) < odd || depth > DEEPEST) {
            return OddValues.json(random);
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), odd, depth);
        }
        var choices = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .toList();
        if (!choices.isEmpty()) {
            return of(OddValues.one(random, choices), odd, depth + 1);
        }
        var named = Stream.of("enum", "examples")
                .flatMap(kind -> schema.path(kind).valueStream())
                .toList();
        if (!named.isEmpty()) {
            return OddValues.one(random, named);
        }
        return ofType(schema, odd, depth);
    }

    private JsonNode ofType(JsonNode schema, int odd, int depth) {
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> object(schema, odd, depth);
            case "array" -> array(schema, odd, depth);
            case "integer" -> JSON.numberNode(random.nextInt(100));
            case "number" -> JSON.numberNode(random.nextDouble());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int odd, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(100) >= odd) {
                object.set(property.getKey(), of(property.getValue(), odd, depth + 1));
            }
        });
        if (random.nextInt(100) < odd) {
            object.set(OddValues.text(random), OddValues.json(random));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int odd, int depth) {
        var array = JSON.arrayNode();
        for (var entry = random.nextInt(MOST_ENTRIES); entry >= 0; entry--) {
            array.add(of(schema.path("items"), odd, depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2026-11-20T12:00:00Z";
            case "date" -> "2026-11-20";
            default ->
                OddValues.one(
                        random,
                        List.of("paris", "submission_facts", "platform_detail", "submitted_at", "count", "ten"));
        };
    }
}
