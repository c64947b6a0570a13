package org.plumbline.service.document;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Node.Place;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the subset of YAML that corresponds to JSON: one document of mappings with distinct text keys, lists and
 * scalars. Refuses other features such as anchors, tags and several documents.
 */
final class YamlReader {

    // No leading zeros: 007 is a code, not seven. Bounded, because arithmetic on longer numbers is expensive.
    static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,37})(\\.[0-9]{1,38})?([eE][-+]?[0-9]{1,2})?");

    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_VIOLATIONS = 100;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Place START = new Place(1, 1);

    private final String file;
    private final Parser parser;
    /** Places of values by path; a key's value has the key's place. */
    private final Map<String, Place> places = new HashMap<>();

    private final List<Violation> violations = new ArrayList<>();

    private YamlReader(String file, String text) {
        this.file = file;
        var options = new LoaderOptions();
        // The caller has limited the number of bytes.
        options.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new StreamReader(text), options);
    }

    /** @param file null for the body of a request, whose size the server has limited */
    static Node read(String file, byte[] content) {
        if (file != null && content.length > LARGEST_FILE) {
            throw new Failure.InvalidInput(
                    file, List.of(new Violation("", "the file has more than %d bytes".formatted(LARGEST_FILE), 1, 1)));
        }
        return new YamlReader(file, decode(file, content)).document();
    }

    private Node document() {
        // Has no value, only path and place.
        var root = Node.of(null, file, places);
        Object value = null;
        try {
            parser.getEvent(); // The stream's start.
            if (parser.checkEvent(Event.ID.DocumentStart)) {
                parser.getEvent();
                value = value(root, 0, parser.getEvent(), null);
                parser.getEvent(); // The document's end.
                if (parser.checkEvent(Event.ID.DocumentStart)) {
                    refuse(root, place(parser.getEvent()), "contains a second document; only one is allowed");
                }
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            refuse(root, place(mark), "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            refuse(root, START, "is not YAML: " + e.getMessage());
        }
        if (violations.isEmpty() && value == null) {
            refuse(root, START, "is empty");
        }
        if (!violations.isEmpty()) {
            throw refusal();
        }
        return Node.of(value, file, places);
    }

    /** @param place the place to report; null for its own */
    private Object value(Node at, int depth, Event event, Place place) {
        places.put(at.path(), place == null ? place(event) : place);
        if (depth > JsonReader.DEEPEST) {
            refuse(at, place(event), "is nested deeper than %d levels".formatted(JsonReader.DEEPEST));
            throw refusal();
        }
        refuseAnchorsAndTags(at, event);
        return switch (event) {
            case ScalarEvent scalar -> scalar.isPlain() ? plain(scalar.getValue()) : scalar.getValue();
            case SequenceStartEvent _ -> list(at, depth);
            case MappingStartEvent _ -> mapping(at, depth);
            default -> null; // An alias, which has been refused.
        };
    }

    /**
     * The type of an unquoted value: the core schema of YAML 1.2 without its oddities, so that {@code no}, {@code on},
     * {@code 0o17}, {@code 12:30} and {@code 2024-01-01} are texts.
     */
    private static Object plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
        };
    }

    private List<Object> list(Node at, int depth) {
        var list = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            list.add(value(at.get(list.size()), depth + 1, parser.getEvent(), null));
        }
        parser.getEvent();
        return list;
    }

    private Map<String, Object> mapping(Node at, int depth) {
        var mapping = new LinkedHashMap<String, Object>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var event = parser.getEvent();
            var place = place(event);
            if (!(event instanceof ScalarEvent key)) {
                refuse(at, place, "a key must be a text");
                throw refusal();
            }
            refuseAnchorsAndTags(at, event);
            var member = at.get(key.getValue());
            if (mapping.containsKey(key.getValue())) {
                var first = places.get(member.path());
                refuse(member, place, "is given twice; the first is in line " + first.line());
                // Reads the second for its own violations; keeps the first's place.
                value(member, depth + 1, parser.getEvent(), place);
                places.put(member.path(), first);
            } else {
                mapping.put(key.getValue(), value(member, depth + 1, parser.getEvent(), place));
            }
        }
        parser.getEvent();
        return mapping;
    }

    private void refuseAnchorsAndTags(Node at, Event event) {
        var tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent list -> list.getTag();
                    case MappingStartEvent mapping -> mapping.getTag();
                    default -> null;
                };
        if (tag != null) {
            refuse(at, place(event), "the tag '%s' is not supported".formatted(tag));
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(
                    at,
                    place(event),
                    "anchors and aliases ('%s') are not supported; write it out".formatted(node.getAnchor()));
        }
    }

    private void refuse(Node at, Place place, String message) {
        violations.add(new Violation(at.path(), message, place.line(), place.column()));
        if (violations.size() == MOST_VIOLATIONS) {
            throw refusal();
        }
    }

    private Failure.InvalidInput refusal() {
        return new Failure.InvalidInput(file, violations);
    }

    private static Place place(Event event) {
        return place(event.getStartMark());
    }

    private static Place place(Mark mark) {
        return mark == null ? START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String decode(String file, byte[] content) {
        var text = CharBuffer.allocate(content.length);
        var bytes = ByteBuffer.wrap(content);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        var decoded = text.flip().toString();
        if (result.isError()) {
            throw refusal(file, decoded, "is not valid UTF-8 here");
        }
        if (!decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK) {
            decoded = decoded.substring(1);
        }
        refuseControlCharacters(file, decoded);
        return decoded;
    }

    private static void refuseControlCharacters(String file, String text) {
        for (var index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (!StreamReader.isPrintable(text.codePointAt(index))) {
                throw refusal(
                        file,
                        text.substring(0, index),
                        "the character U+%04X is not allowed in YAML".formatted(text.codePointAt(index)));
            }
        }
    }

    /** The place after a text. */
    private static Failure.InvalidInput refusal(String file, String before, String message) {
        var line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        var column = before.length() - before.lastIndexOf('\n');
        return new Failure.InvalidInput(file, List.of(new Violation("", message, line, column)));
    }
}
