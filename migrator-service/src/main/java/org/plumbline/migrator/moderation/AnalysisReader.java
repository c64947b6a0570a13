package org.plumbline.migrator.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the analysis of a post. Any key may be absent; a value of another shape is left out, and stays in the raw row. */
final class AnalysisReader {

    /** Numbers are kept as written: a double would change them. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private AnalysisReader() {}

    /**
     * What a model said of a post.
     *
     * @param model null where it is not named, as are the two numbers where they were not measured
     */
    record Analysis(String model, BigDecimal sentiment, BigDecimal toxicity, List<String> labels) {}

    /** Empty where there is no analysis, or something that is none. */
    static Optional<Analysis> read(String json) {
        if (json == null) {
            return Optional.empty();
        }
        var analysis = parse(json);
        return analysis.isObject()
                ? Optional.of(new Analysis(
                        text(analysis.path("model")),
                        number(analysis.path("sentiment")),
                        number(analysis.path("toxicity")),
                        texts(analysis.path("labels"))))
                : Optional.empty();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the source's jsonb is not JSON", e);
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static List<String> texts(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> {
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        });
        return texts;
    }
}
