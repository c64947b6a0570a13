package org.plumbline.service.json;

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
import org.plumbline.service.failure.Failure;
import org.plumbline.service.failure.Violation;

/**
 * Reads JSON, or what has its form, as maps, lists, texts, {@link java.math.BigDecimal}s, booleans and nulls, and takes
 * nothing that could be understood in two ways or that is there to do harm: a field given twice, levels without end,
 * numbers as long as a book, something after the end.
 */
public final class StrictTree {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME_SHOWN = 60;
    private static final int MOST_VIOLATIONS = 100;
    private static final String WHOLE_BODY = "body";

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(constraints()).build();

    private final JsonParser parser;
    private final String format;
    private final List<Violation> violations = new ArrayList<>();

    private StrictTree(JsonParser parser, String format) {
        this.parser = parser;
        this.format = format;
    }

    /** What the factory of another format has to be built with. */
    public static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                // This class counts levels, and says where there are too many.
                .maxNestingDepth(DEEPEST + 2)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxStringLength(100_000)
                .build();
    }

    /**
     * The value that a JSON body holds.
     *
     * @throws Failure.InvalidInput naming what is wrong by its path
     */
    public static Object json(byte[] body) {
        return read(body, JSON, "JSON");
    }

    /** As {@link #json}, of another format that Jackson reads. */
    public static Object read(byte[] body, JsonFactory factory, String format) {
        try (var parser = factory.createParser(body)) {
            return new StrictTree(parser, format).document();
        } catch (StreamConstraintsException e) {
            throw new Failure.InvalidInput(WHOLE_BODY, "has a number, a text or a name that is too long" + position(e));
        } catch (JsonProcessingException e) {
            throw new Failure.InvalidInput(WHOLE_BODY, "is not " + format + position(e));
        } catch (IOException e) {
            // Bytes in memory are read without input or output: they are no text.
            throw new Failure.InvalidInput(WHOLE_BODY, "is not " + format);
        }
    }

    private Object document() throws IOException {
        if (parser.nextToken() == null) {
            throw new Failure.InvalidInput(WHOLE_BODY, "is empty");
        }
        var value = value("", 0);
        if (parser.nextToken() != null) {
            throw new Failure.InvalidInput(WHOLE_BODY, "goes on after the end of its " + format);
        }
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(violations);
        }
        return value;
    }

    private Object value(String path, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Failure.InvalidInput(path, "is nested deeper than %d levels".formatted(DEEPEST));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> list(path, depth);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new Failure.InvalidInput(path.isEmpty() ? WHOLE_BODY : path, "is no value of " + format);
        };
    }

    private Map<String, Object> object(String path, int depth) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var field = path.isEmpty() ? shortened(name) : path + "." + shortened(name);
            parser.nextToken();
            if (fields.containsKey(name)) {
                refuse(field, "is given twice");
            }
            fields.put(name, value(field, depth + 1));
        }
        return fields;
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
        if (violations.size() == MOST_VIOLATIONS) {
            throw new Failure.InvalidInput(violations);
        }
    }

    private List<Object> list(String path, int depth) throws IOException {
        var entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(value("%s[%d]".formatted(path, entries.size()), depth + 1));
        }
        return entries;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }

    private static String position(JsonProcessingException error) {
        var at = error.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
