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

/**
 * Extracts values from a JSON column. Any key may be absent; a value of another shape counts as absent and stays in the
 * raw document.
 */
@Singleton
class JsonTransformers implements TransformerSet {

    private static final String KEY = Transformer.JSON_KEY;

    /** Numbers stay as written: a double would change them. */
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
                new Transformer("json-text", 1, KEY, "the text under a key", (values, key) -> {
                    var value = tree(values.getFirst()).path(key);
                    return value.isTextual() ? value.textValue() : null;
                }),
                new Transformer("json-number", 1, KEY, "the number under a key", (values, key) -> {
                    var value = tree(values.getFirst()).path(key);
                    return value.isNumber() ? value.decimalValue() : null;
                }),
                new Transformer(
                        "json-texts",
                        1,
                        KEY,
                        "the texts of the array under a key; none where there is no such array",
                        (values, key) -> texts(tree(values.getFirst()).path(key))));
    }

    private static JsonNode tree(LegacyValue value) {
        if (value == null || value.quoted()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(value.text());
        } catch (JsonProcessingException e) {
            throw new Untakable("json-is-readable", "The value is JSON that cannot be read: " + e.getOriginalMessage());
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
