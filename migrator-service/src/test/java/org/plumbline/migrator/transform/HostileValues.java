package org.plumbline.migrator.transform;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every transformer, whatever a legacy database holds: it gives a value or refuses it, at once, and in no more
 * memory than the value takes itself. Anything else would end the run of all other rows.
 */
public abstract class HostileValues {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final int LONGEST_REASON = 1_000;

    private final List<Transformer> transformers;

    protected HostileValues(TransformerSet... sets) {
        transformers = List.of(sets).stream()
                .flatMap(set -> set.transformers().stream())
                .toList();
    }

    @Property(tries = 400)
    protected void anyValueIsTakenOrRefusedAtOnce(
            @ForAll("transformers") Transformer transformer, @ForAll("values") LegacyValue value) {
        assertTimeout(AT_ONCE, () -> {
            try {
                var result = transformer
                        .rule()
                        .apply(Collections.nCopies(transformer.columns(), value), transformer.argument());
                assertTrue(String.valueOf(result).length() <= 3 * value.text().length() + LONGEST_REASON);
            } catch (RejectedValue e) {
                assertTrue(e.getMessage().length() <= LONGEST_REASON, "a reason of a megabyte helps nobody");
            }
        });
    }

    @Provide
    Arbitrary<Transformer> transformers() {
        return Arbitraries.of(transformers);
    }

    @Provide
    Arbitrary<LegacyValue> values() {
        return Combinators.combine(Arbitraries.oneOf(odd(), composed()), Arbitraries.of(true, false))
                .as(LegacyValue::new);
    }

    private static Arbitrary<String> odd() {
        return Arbitraries.of(
                "",
                "1e999999999",
                "1E-999999999",
                "-9e2147483647",
                "9".repeat(1_000_000),
                "0." + "0".repeat(1_000_000) + "1",
                "1e" + "9".repeat(100_000),
                "+999999999-12-31T23:59:59.999999999+18:00",
                "[".repeat(500_000),
                "{\"" + Transformer.class.getSimpleName() + "\":" + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"the key of the object\":" + "9".repeat(900) + "e999999999}",
                "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000),
                "a" + "\u0301\u0323".repeat(200_000),
                "#" + "\u0301".repeat(200_000) + "\u0323".repeat(200_000),
                "İ".repeat(500_000),
                "ß".repeat(500_000),
                "\ud83e",
                "\u0000");
    }

    private static Arbitrary<String> composed() {
        var piece = Arbitraries.of(
                "a",
                "a.",
                "-",
                "_",
                " ",
                "\n",
                "#",
                ",",
                ";",
                "|",
                "\u0301",
                "\u0323",
                "İ",
                "ß",
                "ﷺ",
                "https://",
                "&u=",
                "9",
                "[",
                "{\"a\":",
                "\"",
                "\\",
                "e",
                "\ud83e\udd94",
                "\u00a0",
                "＃");
        var times = Arbitraries.of(0, 1, 3, 500, 20_000, 250_000);
        return Combinators.combine(piece, times, piece, times, piece)
                .as((one, ones, other, others, last) -> one.repeat(ones) + other.repeat(others) + last);
    }
}
