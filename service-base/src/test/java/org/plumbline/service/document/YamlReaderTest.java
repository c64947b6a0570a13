package org.plumbline.service.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

class YamlReaderTest {

    @Test
    void aKeyThatIsGivenTwiceIsRefused() {
        assertEquals(
                List.of("mine.yaml:3:1: source: is given twice; the first is in line 2"),
                violations("pipeline: a\nsource: b\nsource: c\n"));
    }

    @Test
    void anchorsAreRefusedSoThatNoFileCanGrowInMemory() {
        assertEquals(
                List.of(
                        "mine.yaml:1:4: a: anchors and aliases ('x') are not supported; write it out",
                        "mine.yaml:2:5: b[0]: anchors and aliases ('x') are not supported; write it out"),
                violations("a: &x [1]\nb: [*x]\n"));
    }

    @Test
    void tagsAreRefused() {
        assertEquals(
                List.of("mine.yaml:1:4: a: the tag 'tag:yaml.org,2002:java.net.URL' is not supported"),
                violations("a: !!java.net.URL [b]\n"));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertEquals(
                List.of("mine.yaml:2:1: contains a second document; only one is allowed"),
                violations("a: b\n---\nc:" + " d\n"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(List.of("mine.yaml:1:1: is empty"), violations(""));
        assertEquals(List.of("mine.yaml:1:1: is empty"), violations("# nothing\n---\n"));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertEquals(
                List.of("mine.yaml:2:3: is not YAML: mapping values are not allowed here"),
                violations("a: b\n c: d\n"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        var bytes = "a: b\nc: x?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertEquals(List.of("mine.yaml:2:5: is not valid UTF-8 here"), violations(bytes));
    }

    @Test
    void aFileThatEndsInTheMiddleOfACharacterIsRefused() {
        assertEquals(List.of("mine.yaml:1:2: is not valid UTF-8 here"), violations(new byte[] {'a', (byte) 0xE2}));
    }

    @Test
    void controlCharactersAreRefusedWithTheirPlace() {
        assertEquals(
                List.of("mine.yaml:2:2: the character U+0000 is not allowed in YAML"), violations("a: b\nc\0: d\n"));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                List.of("mine.yaml:1:22: " + "[0]".repeat(21) + ": is nested deeper than 20 levels"),
                violations("[".repeat(5_000)));
    }

    @Test
    void unquotedValuesAreTheTextsThatTheyLookLike() {
        var document = read(
                "[no, on, 007, 12:30, 2024-01-01, 0x1F, 1e3, 5, true, null, '5']".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                Arrays.asList(
                        "no",
                        "on",
                        "007",
                        "12:30",
                        "2024-01-01",
                        "0x1F",
                        new BigDecimal("1e3"),
                        BigDecimal.valueOf(5),
                        true,
                        null,
                        "5"),
                document.value());
    }

    @Test
    void everyValueKnowsItsPlace() {
        var document = read("a:\n  - b: 1\n    'c.d': x\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "mine.yaml:3:5: a[0]['c.d']: is wrong",
                document.get("a").get(0).get("c.d").violation("is wrong").in("mine.yaml"));
        assertEquals(
                "mine.yaml:2:5: a[0].e: is missing",
                document.get("a").get(0).get("e").violation("is missing").in("mine.yaml"));
    }

    @Test
    void aBodyIsRefusedWithTheLineToo() {
        var refused = assertThrows(
                Failure.InvalidInput.class,
                () -> Documents.yaml("catalog: 2\nmetrics: [\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "'body' is not YAML: expected the node content, but found '<stream end>' (line 3, column 1)",
                refused.getMessage());
    }

    @Test
    void aBodyHasNoNameButLines() {
        var refused = assertThrows(
                Failure.InvalidInput.class, () -> Documents.yaml("a: &x 1\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(new Violation("a", "anchors and aliases ('x') are not supported; write it out", 1, 4)),
                refused.violations());
    }

    @Test
    void moreThanAHundredViolationsAreNotListed() {
        assertEquals(100, violations("- !x a\n".repeat(1_000)).size());
    }

    private static Node read(byte[] yaml) {
        return Documents.yaml("mine.yaml", yaml);
    }

    private static List<String> violations(String yaml) {
        return violations(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> violations(byte[] yaml) {
        return assertThrows(Failure.InvalidInput.class, () -> read(yaml))
                .getMessage()
                .lines()
                .toList();
    }
}
