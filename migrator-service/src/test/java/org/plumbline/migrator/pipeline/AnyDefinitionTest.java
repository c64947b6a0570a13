package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.service.failure.Failure;

/** Whatever a file holds, reading it gives a definition or errors, and nothing else. */
class AnyDefinitionTest {

    private static final String RECRUITING = builtIn();

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] content) {
        assertReadOrRefused(content);
    }

    @Property(tries = 500)
    void anyTextOfYamlsCharactersIsReadOrRefused(@ForAll("yamlLike") String content) {
        assertReadOrRefused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aDefinitionWithARandomPieceInItIsReadOrRefused(@ForAll("edited") String content) {
        assertReadOrRefused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> yamlLike() {
        return Arbitraries.strings()
                .withChars(" \n\t:-?[]{}#&*!|>'\"%@`,~.0aé\u2028")
                .ofMaxLength(200);
    }

    @Provide
    Arbitrary<String> edited() {
        var piece = Arbitraries.of(
                "",
                " ",
                "\n",
                "- ",
                ": ",
                "{}",
                "[]",
                "null",
                "&a ",
                "*a",
                "!x ",
                "'",
                "\"",
                "5",
                "pipeline",
                "\t",
                "|");
        return Combinators.combine(
                        Arbitraries.integers().between(0, RECRUITING.length()),
                        Arbitraries.integers().between(0, 30),
                        piece)
                .as((at, removed, added) -> RECRUITING.substring(0, at)
                        + added
                        + RECRUITING.substring(Math.min(RECRUITING.length(), at + removed)));
    }

    private static void assertReadOrRefused(byte[] content) {
        try {
            Definitions.read(content);
        } catch (Failure.InvalidInput e) {
            assertFalse(e.violations().isEmpty());
        }
    }

    private static String builtIn() {
        try (var stream = AnyDefinitionTest.class.getResourceAsStream("/pipelines/recruiting.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
