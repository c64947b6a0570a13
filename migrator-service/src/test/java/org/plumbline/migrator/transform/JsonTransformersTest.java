package org.plumbline.migrator.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTransformersTest {

    private static final LegacyValue ANALYSIS =
            new LegacyValue("{\"sentiment\": -0.820, \"toxicity\": \"high\", \"labels\": [\"a\", 1]}", false);

    private final Transformers transformers = new Transformers(List.of(new JsonTransformers()));

    @Test
    void aValueOfTheRightShapeIsTakenWithEveryDigit() {
        assertEquals(new BigDecimal("-0.820"), apply("json-number", ANALYSIS, "sentiment"));
        assertEquals(List.of("a"), apply("json-texts", ANALYSIS, "labels"));
        assertEquals("high", apply("json-text", ANALYSIS, "toxicity"));
        assertEquals(true, apply("is-json-object", ANALYSIS, null));
    }

    @Test
    void aValueOfAnotherShapeCountsAsAbsent() {
        assertNull(apply("json-number", ANALYSIS, "toxicity"));
        assertNull(apply("json-text", ANALYSIS, "model"));
        assertEquals(List.of(), apply("json-texts", ANALYSIS, "model"));
        assertEquals(false, apply("is-json-object", new LegacyValue("[1]", false), null));
        assertEquals(false, apply("is-json-object", new LegacyValue("{}", true), null));
        assertEquals(false, apply("is-json-object", null, null));
    }

    private Object apply(String transformer, LegacyValue value, String argument) {
        return transformers.named(transformer).orElseThrow().rule().apply(Arrays.asList(value), argument);
    }
}
