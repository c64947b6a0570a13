package org.plumbline.testsupport.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Malformed values. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 3_000;
    private static final int DEEP = 1_500;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\t\n\u000b",
            "'",
            "\"",
            "\\",
            "%",
            "--",
            "; DROP TABLE core.submissions",
            "-1",
            "0",
            "1",
            "007",
            "1e999",
            "-0.0",
            "NaN",
            "9223372036854775807",
            "9223372036854775808",
            "-99999999999999999999999999",
            "2026-11-24",
            "2026-02-30",
            "0000-00-00",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "+1000000000-01-01T00:00:00Z",
            "2026-11-24T24:00:00Z",
            "1970-01-01T00:00:00+18:00",
            "Europe/Berlin",
            "Europe/Nowhere",
            "+18:00",
            "UTC+99",
            "true",
            "null",
            "[]",
            "{}",
            "paris",
            "Paris",
            "paris,berlin",
            "submissions",
            "moderation",
            "*",
            "W/\"\"",
            "\"a\", \"b",
            "../../etc/passwd",
            "a/b",
            "a;b=c",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "\ud800",
            "\udc00\ud800",
            "\uffff",
            "\u202e",
            "\ufeff",
            "\ud83d\ude00",
            "a".repeat(LONG),
            "a.".repeat(LONG / 2),
            "(".repeat(LONG));

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(0.5),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(BigInteger.TEN.pow(400)),
            JSON.numberNode(new BigDecimal("1e-400")),
            JSON.numberNode(new BigDecimal("1e100000000")));

    private OddValues() {}

    static String text(Random random) {
        return one(random, TEXTS);
    }

    static JsonNode json(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.arrayNode();
            case 3 -> JSON.objectNode();
            case 4 -> JSON.arrayNode().add(JSON.arrayNode().add(text(random)));
            case 5 -> JSON.objectNode().put(text(random), text(random));
            case 6 -> one(random, NUMBERS);
            default -> JSON.textNode(text(random));
        };
    }

    /** A body that is not JSON, or is unusual JSON. */
    static String body(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> "{";
            case 2 -> "[".repeat(DEEP);
            case 3 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 4 -> "{\"a\": 1, \"a\": 2}";
            case 5 -> "{} {}";
            case 6 -> "\ufeff{}";
            case 7 -> "{\"\\ud800\": \"\\u0000\"}";
            default -> json(random).toString();
        };
    }

    static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
