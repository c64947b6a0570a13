package org.plumbline.migrator.transform;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.plumbline.model.text.LetterCase;
import org.plumbline.model.text.WhiteSpace;
import org.plumbline.model.tree.Texts;

/** Transformers for any legacy schema: letter case, blanks, numbers and dates stored as text. */
@Singleton
class GeneralTransformers implements TransformerSet {

    // The limit of PostgreSQL's numeric. A short literal such as 1e999999999 expands to a billion digits.
    private static final int MOST_WHOLE_DIGITS = 131_072;
    private static final int MOST_DECIMALS = 16_383;
    private static final int LONGEST_NUMBER = MOST_WHOLE_DIGITS + MOST_DECIMALS + 20;

    @Override
    public List<Transformer> transformers() {
        return List.of(
                Transformer.ofText("lower", "lower case", LetterCase::lower),
                Transformer.ofText("upper", "upper case", LetterCase::upper),
                Transformer.ofText("trim", "without white space at either end", WhiteSpace::strip),
                Transformer.ofText(
                        "empty-to-null",
                        "null if only white space is left",
                        text -> WhiteSpace.strip(text).isEmpty() ? null : text),
                Transformer.ofText("integer", "a whole number stored as text", GeneralTransformers::integer),
                Transformer.ofText("number", "a decimal number stored as text", GeneralTransformers::number),
                Transformer.ofText(
                        "timestamp",
                        "a time stored as text in ISO 8601, with its offset",
                        GeneralTransformers::timestamp),
                Transformer.ofText(
                        "epoch-seconds", "a time stored as seconds since 1970-01-01 UTC", text -> moment(number(text))),
                Transformer.ofText(
                        "epoch-millis",
                        "a time stored as milliseconds since 1970-01-01 UTC",
                        text -> moment(number(text).movePointLeft(3))));
    }

    private static Object integer(String text) {
        try {
            return number(text).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new RejectedValue("integer-is-whole", Texts.quoted(text) + " is not a whole number.");
        }
    }

    private static BigDecimal number(String text) {
        var digits = WhiteSpace.strip(text);
        try {
            if (digits.length() <= LONGEST_NUMBER) {
                var number = new BigDecimal(digits);
                if (isOfBearableSize(number)) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw new RejectedValue("number-is-decimal", Texts.quoted(text) + " is not a decimal number.");
        }
        throw new RejectedValue(
                "number-is-decimal", Texts.quoted(text) + " is not a decimal number that a database can store.");
    }

    private static boolean isOfBearableSize(BigDecimal number) {
        return number.scale() <= MOST_DECIMALS && (long) number.precision() - number.scale() <= MOST_WHOLE_DIGITS;
    }

    private static Object timestamp(String text) {
        try {
            return OffsetDateTime.parse(WhiteSpace.strip(text).replace(' ', 'T'))
                    .toString();
        } catch (DateTimeException e) {
            throw new RejectedValue(
                    "timestamp-is-iso-8601",
                    Texts.quoted(text) + " is not a time in ISO 8601 with its offset, such as 2026-01-31T12:00:00Z.");
        }
    }

    private static Object moment(BigDecimal seconds) {
        try {
            var whole = seconds.setScale(0, RoundingMode.FLOOR);
            var nanos = seconds.subtract(whole).movePointRight(9).longValue();
            return Instant.ofEpochSecond(whole.longValueExact(), nanos).toString();
        } catch (DateTimeException | ArithmeticException e) {
            throw new RejectedValue("timestamp-is-a-date", Texts.quoted(seconds.toString()) + " is not a valid time.");
        }
    }
}
