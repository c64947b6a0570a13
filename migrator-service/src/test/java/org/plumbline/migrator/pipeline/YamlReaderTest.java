package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void aKeyThatIsGivenTwiceIsRefused() {
        assertEquals(
                List.of("mine.yaml:3:1: source: is given twice; the first is in line 2"),
                Definitions.errors("pipeline: a\nsource: b\nsource: c\n"));
    }

    @Test
    void anchorsAreRefusedSoThatNoFileCanGrowInMemory() {
        assertEquals(
                List.of(
                        "mine.yaml:1:4: a: anchors and aliases ('x') are not supported; write it out",
                        "mine.yaml:2:5: b[0]: anchors and aliases ('x') are not supported; write it out"),
                Definitions.errors("a: &x [1]\nb: [*x]\n"));
    }

    @Test
    void tagsAreRefused() {
        assertEquals(
                List.of("mine.yaml:1:4: a: the tag 'tag:yaml.org,2002:java.net.URL' is not supported"),
                Definitions.errors("a: !!java.net.URL [b]\n"));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertEquals(
                List.of("mine.yaml:2:1: a second document begins here; a file holds one definition"),
                Definitions.errors("a: b\n---\nc: d\n"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(List.of("mine.yaml:1:1: the file is empty"), Definitions.errors(""));
        assertEquals(List.of("mine.yaml:1:1: the file is empty"), Definitions.errors("# nothing\n---\n"));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertEquals(
                List.of("mine.yaml:2:3: is not YAML: mapping values are not allowed here"),
                Definitions.errors("a: b\n c: d\n"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        var bytes = "a: b\nc: x?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertEquals(List.of("mine.yaml:2:5: is not UTF-8 from here on"), Definitions.errors(bytes));
    }

    @Test
    void aFileThatEndsInTheMiddleOfACharacterIsRefused() {
        assertEquals(
                List.of("mine.yaml:1:2: is not UTF-8 from here on"), Definitions.errors(new byte[] {'a', (byte) 0xE2}));
    }

    @Test
    void controlCharactersAreRefusedWithTheirPlace() {
        assertEquals(
                List.of("mine.yaml:2:2: the character U+0000 is not allowed in YAML"),
                Definitions.errors("a: b\nc\0: d\n"));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                List.of("mine.yaml:1:22: " + "[0]".repeat(21) + ": is nested too deeply"),
                Definitions.errors("[".repeat(5_000)));
    }

    @Test
    void unquotedValuesAreTheTextsThatTheyLookLike() {
        var document = YamlReader.read(
                "mine.yaml",
                "[no, on, 007, 12:30, 2024-01-01, 0x1F, 1e3, 5, true, null, '5']".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "[\"no\",\"on\",\"007\",\"12:30\",\"2024-01-01\",\"0x1F\",1E+3,5,true,null,\"5\"]",
                document.root().toString());
    }
}
