package org.plumbline.service.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

class JsonReaderTest {

    @Test
    void readsEveryKindOfValue() {
        assertEquals(
                Map.of("text", "a", "number", new BigDecimal("1.50"), "list", Arrays.asList(true, false, null)),
                read("{\"text\": \"a\", \"number\": 1.50, \"list\": [true, false, null]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                             | body        | is empty
            {                              | body        | is not JSON at line 1
            {a: 1}                         | body        | is not JSON at line 1
            [1, 2                          | body        | is not JSON at line 1
            {} {}                          | body        | has content after the end of its JSON
            {"a": 1, "a": 2}               | a           | is given twice
            {"a": {"b": [{"c": 1, "c": 1}]}} | a.b[0].c  | is given twice
            NaN                            | body        | is not JSON
            """)
    void refusesWhatIsNoJsonOrIsTwoThings(String body, String field, String message) {
        var violation = onlyViolation(body);
        assertEquals(field, violation.field());
        assertTrue(violation.message().startsWith(message), violation::message);
    }

    @Test
    void findsEveryFieldThatIsGivenTwice() {
        var refused = assertThrows(Failure.InvalidInput.class, () -> read("{\"a\": 1, \"a\": 2, \"b\": 1, \"b\": 2}"));
        assertEquals(
                List.of("a", "b"),
                refused.violations().stream().map(Violation::field).toList());
    }

    @Test
    void refusesLevelsWithoutEnd() {
        assertEquals(
                "is nested deeper than 20 levels",
                onlyViolation("[".repeat(1_000)).message());
        var objects = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);
        assertEquals("is nested deeper than 20 levels", onlyViolation(objects).message());
    }

    @Test
    void refusesNumbersAsLongAsABook() {
        var violation = onlyViolation("[" + "9".repeat(10_000) + "]");
        assertTrue(violation.message().contains("too long"), violation::message);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var refused = assertThrows(
                Failure.InvalidInput.class, () -> Documents.json(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}));
        assertTrue(refused.violations().getFirst().message().startsWith("is not JSON"));
    }

    private static Object read(String body) {
        return Documents.json(body.getBytes(StandardCharsets.UTF_8)).value();
    }

    private static Violation onlyViolation(String body) {
        var violations =
                assertThrows(Failure.InvalidInput.class, () -> read(body)).violations();
        assertEquals(1, violations.size(), violations::toString);
        return violations.getFirst();
    }
}
