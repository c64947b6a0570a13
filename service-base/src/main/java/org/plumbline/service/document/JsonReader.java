package org.plumbline.service.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

/**
 * Reads JSON strictly. Refuses ambiguous or harmful input: duplicate fields, excessive nesting or length, and content
 * after the end.
 */
final class JsonReader {

    static final int DEEPEST = 20;

    private static final int MOST_VIOLATIONS = 100;
    private static final String WHOLE = "";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // This class limits the nesting itself, to report the place.
                    .maxNestingDepth(DEEPEST + 2)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<Violation> violations = new ArrayList<>();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Node read(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            return Node.of(new JsonReader(parser).document());
        } catch (StreamConstraintsException e) {
            throw new Failure.InvalidInput(WHOLE, "contains a number, a text or a name that is too long" + position(e));
        } catch (JsonProcessingException e) {
            throw new Failure.InvalidInput(WHOLE, "is not JSON" + position(e));
        } catch (IOException e) {
            // Reading from memory cannot fail in I/O, so the bytes are not text.
            throw new Failure.InvalidInput(WHOLE, "is not JSON");
        }
    }

    private Object document() throws IOException {
        if (parser.nextToken() == null) {
            throw new Failure.InvalidInput(WHOLE, "is empty");
        }
        var value = value(Node.of(null), 0);
        if (parser.nextToken() != null) {
            throw new Failure.InvalidInput(WHOLE, "has content after the end of its JSON");
        }
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(violations);
        }
        return value;
    }

    /** @param at a node without a value, for the path */
    private Object value(Node at, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Failure.InvalidInput(at.path(), "is nested deeper than %d levels".formatted(DEEPEST));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at, depth);
            case START_ARRAY -> list(at, depth);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new Failure.InvalidInput(at.path(), "is not a JSON value");
        };
    }

    private Map<String, Object> object(Node at, int depth) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var field = at.get(name);
            parser.nextToken();
            if (fields.containsKey(name)) {
                refuse(field, "is given twice");
            }
            fields.put(name, value(field, depth + 1));
        }
        return fields;
    }

    private void refuse(Node field, String message) {
        violations.add(field.violation(message));
        if (violations.size() == MOST_VIOLATIONS) {
            throw new Failure.InvalidInput(violations);
        }
    }

    private List<Object> list(Node at, int depth) throws IOException {
        var entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(value(at.get(entries.size()), depth + 1));
        }
        return entries;
    }

    private static String position(JsonProcessingException error) {
        var at = error.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
