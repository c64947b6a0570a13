package org.plumbline.migrator.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/**
 * Extracts values from a JSON column. Any key may be absent; a value of another shape counts as absent and stays in the
 * raw document.
 */
@Singleton
class JsonTransformers implements TransformerSet {

    /** Numbers stay as written, because a double would change them. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public List<Transformer> transformers() {
        return List.of(
                new Transformer(
                        "is-json-object",
                        1,
                        null,
                        "whether the value is a JSON object",
                        (values, argument) -> tree(values.getFirst()).isObject()),
                ofKey("json-text", "the text under a key", JsonNode::textValue),
                ofKey("json-number", "the number under a key", value -> value.isNumber() ? value.decimalValue() : null),
                ofKey(
                        "json-texts",
                        "the texts of the array under a key; empty if there is no such array",
                        JsonTransformers::texts));
    }

    private static Transformer ofKey(String name, String description, Function<JsonNode, Object> rule) {
        return new Transformer(
                name,
                1,
                Transformer.JSON_KEY,
                description,
                (values, key) -> rule.apply(tree(values.getFirst()).path(key)));
    }

    private static JsonNode tree(LegacyValue value) {
        if (value == null || value.quoted()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(value.text());
        } catch (JsonProcessingException e) {
            throw new RejectedValue("json-is-readable", "The value is invalid JSON: " + e.getOriginalMessage());
        }
    }

    private static List<String> texts(JsonNode values) {
        return values.isArray()
                ? values.valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList()
                : List.of();
    }
}
