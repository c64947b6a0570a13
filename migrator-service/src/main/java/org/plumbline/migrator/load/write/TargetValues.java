package org.plumbline.migrator.load.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.transform.LegacyValue;
import org.plumbline.migrator.transform.RejectedValue;
import org.plumbline.model.tree.Texts;

/** Converts values to the input form of a target type, and rejects invalid ones. */
final class TargetValues {

    static final String TIMESTAMP_RULE = "timestamp-is-a-date";
    static final String NUMBER_RULE = "number-is-finite";
    static final String ARRAY_RULE = "array-holds-values";
    static final String TEXT_RULE = "text-is-storable";

    private static final Set<String> MOMENTS = Set.of("timestamptz", "timestamp", "date");
    private static final Set<String> DECIMALS = Set.of("numeric", "float4", "float8");
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");
    private static final int YEAR_DIGITS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TargetValues() {}

    /**
     * @param value null, a legacy value, or a transformer's result
     * @param type the column's type, as in the catalogue; an array's begins with an underscore
     * @return null, text, Boolean, or a list of texts
     * @throws RejectedValue if the column must not have this value
     */
    static Object of(Object value, String type) {
        return switch (value) {
            case null -> null;
            case LegacyValue legacy when type.equals("json") || type.equals("jsonb") -> storable(legacy.json());
            case LegacyValue legacy when type.startsWith("_") -> elements(legacy);
            case LegacyValue legacy -> scalar(legacy.text(), type);
            case List<?> elements ->
                elements.stream()
                        .map(Object::toString)
                        .map(TargetValues::storable)
                        .toList();
            case Boolean flag -> flag;
            default -> scalar(value.toString(), type);
        };
    }

    private static String scalar(String text, String type) {
        if (MOMENTS.contains(type) && !isDate(text)) {
            throw new RejectedValue(
                    TIMESTAMP_RULE,
                    Texts.quoted(text) + " is not a date of the years 1 to 9999. Correct it, or set it to NULL.");
        }
        if (DECIMALS.contains(type) && NOT_FINITE.contains(text)) {
            throw new RejectedValue(
                    NUMBER_RULE, Texts.quoted(text) + " is not a finite number. Correct it, or set it to NULL.");
        }
        return storable(text);
    }

    /** PostgreSQL also has infinity and years before Christ; neither fits a window or ISO 8601. */
    private static boolean isDate(String text) {
        return text.indexOf('-') == YEAR_DIGITS && !text.endsWith(" BC");
    }

    /** A json document can contain characters that text and jsonb cannot. */
    private static String storable(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == 0) {
                throw new RejectedValue(TEXT_RULE, "It contains a NUL character, which PostgreSQL cannot store.");
            }
            if (Character.isSurrogate(character)) {
                var paired = Character.isHighSurrogate(character)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1));
                if (!paired) {
                    throw new RejectedValue(TEXT_RULE, "It contains an unpaired surrogate, which cannot be stored.");
                }
                index++;
            }
        }
        return text;
    }

    private static List<String> elements(LegacyValue value) {
        try {
            var tree = JSON.readTree(value.json());
            if (!tree.isArray()) {
                throw new RejectedValue(ARRAY_RULE, Texts.quoted(value.text()) + " is not an array.");
            }
            var elements = new ArrayList<String>();
            tree.forEach(element -> {
                if (!element.isValueNode() || element.isNull()) {
                    throw new RejectedValue(
                            ARRAY_RULE,
                            "An element is %s, not a value.".formatted(Texts.shortened(element.toString())));
                }
                elements.add(storable(element.asText()));
            });
            return elements;
        } catch (JsonProcessingException e) {
            throw new RejectedValue(ARRAY_RULE, Texts.quoted(value.text()) + " is not an array.");
        }
    }
}
