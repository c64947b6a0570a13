package org.plumbline.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LetterCaseTest {

    @Property
    void givesWhatTheJdkGives(@ForAll("texts") String text) {
        assertEquals(text.toLowerCase(Locale.ROOT), LetterCase.lower(text));
        assertEquals(text.toUpperCase(Locale.ROOT), LetterCase.upper(text));
    }

    @Example
    void lettersThatGetLongerTakeNoLonger() {
        var dotted = "İ".repeat(500_000);
        var sharp = "ß".repeat(500_000);
        assertTimeout(Duration.ofSeconds(2), () -> {
            assertEquals(1_000_000, LetterCase.lower(dotted).length());
            assertEquals(1_000_000, LetterCase.upper(sharp).length());
        });
    }

    /** Longer than a piece, with letters that get longer, that depend on their neighbours, and that are two characters. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "A",
                        "İ",
                        "ß",
                        "Σ",
                        "ΑΣ",
                        "ŉ",
                        "ﬃ",
                        "\u0307",
                        "\ud801\udc00",
                        "\ud801\udc28",
                        "\ud801",
                        " ")
                .list()
                .ofMaxSize(2_500)
                .map(pieces -> String.join("", pieces));
    }
}
