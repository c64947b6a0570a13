package org.plumbline.migrator.transform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A legacy row, parsed from the source's JSON document, which is stored permanently. */
public final class LegacyRow {

    /** Without limits, so that everything from the source can be read. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(100_000)
                    .build())
            .build();

    private final Map<String, LegacyValue> values;

    private LegacyRow(Map<String, LegacyValue> values) {
        this.values = values;
    }

    /** Reads the JSON object that {@code row_to_json} writes. */
    public static LegacyRow of(String document) {
        var values = new HashMap<String, LegacyValue>();
        try (var parser = JSON.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var column = parser.currentName();
                var value = value(parser, document);
                if (value != null) {
                    values.put(column, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the source's row is not JSON", e);
        }
        return new LegacyRow(values);
    }

    private static LegacyValue value(JsonParser parser, String document) throws IOException {
        var token = parser.nextToken();
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> new LegacyValue(parser.getText(), true);
            case START_OBJECT, START_ARRAY -> {
                var start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                var end = (int) parser.currentLocation().getCharOffset();
                yield new LegacyValue(document.substring(start, end), false);
            }
            // Numbers and booleans stay as written, so that no digit is lost.
            default -> new LegacyValue(parser.getText(), false);
        };
    }

    /** Returns null if the legacy value is null, or the row has no such column. */
    public LegacyValue value(String column) {
        return values.get(column);
    }
}
