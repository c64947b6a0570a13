package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the part of YAML that is JSON in another dress: one document of mappings with distinct text keys, lists and
 * scalars. What else YAML can do (anchors, tags, several documents) is refused, since it only ever surprises.
 */
public final class YamlReader {

    private static final int DEEPEST = 20;

    private final String file;
    private final Parser parser;
    private final Map<FieldPath, Position> positions = new HashMap<>();
    private final List<DefinitionError> errors = new ArrayList<>();

    private YamlReader(String file, String text) {
        this.file = file;
        parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /**
     * The document that a file holds.
     *
     * @throws DefinitionFault where the file is no YAML, or holds what is not supported
     */
    public static YamlDocument read(String file, byte[] content) {
        return new YamlReader(file, YamlText.decode(file, content)).document();
    }

    private YamlDocument document() {
        JsonNode root = MissingNode.getInstance();
        try {
            parser.getEvent(); // The stream's start.
            if (parser.checkEvent(Event.ID.DocumentStart)) {
                parser.getEvent();
                root = node(FieldPath.ROOT, parser.getEvent(), null);
                parser.getEvent(); // The document's end.
                refuseMoreDocuments();
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            refuse(position(mark), FieldPath.ROOT, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            refuse(Position.START, FieldPath.ROOT, "is not YAML: " + e.getMessage());
        }
        if (errors.isEmpty() && (root.isMissingNode() || root.isNull())) {
            refuse(Position.START, FieldPath.ROOT, "the file is empty");
        }
        if (!errors.isEmpty()) {
            throw new DefinitionFault(errors);
        }
        return new YamlDocument(file, root, positions);
    }

    private void refuseMoreDocuments() {
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            var second = (DocumentStartEvent) parser.getEvent();
            refuse(
                    position(second.getStartMark()),
                    FieldPath.ROOT,
                    "a second document begins here; a file holds one definition");
        }
    }

    /** @param at where it is said to stand; null for where it does */
    private JsonNode node(FieldPath path, Event event, Position at) {
        positions.put(path, at == null ? position(event.getStartMark()) : at);
        if (path.steps().size() > DEEPEST) {
            refuse(position(event.getStartMark()), path, "is nested too deeply");
            throw new DefinitionFault(errors);
        }
        refuseAnchorsAndTags(path, event);
        return switch (event) {
            case ScalarEvent scalar -> scalar.isPlain() ? YamlScalar.plain(scalar.getValue()) : text(scalar);
            case SequenceStartEvent _ -> list(path);
            case MappingStartEvent _ -> mapping(path);
            default -> NullNode.getInstance(); // An alias, which has been refused.
        };
    }

    private static JsonNode text(ScalarEvent scalar) {
        return TextNode.valueOf(scalar.getValue());
    }

    private JsonNode list(FieldPath path) {
        var list = JsonNodeFactory.instance.arrayNode();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            list.add(node(path.then(list.size()), parser.getEvent(), null));
        }
        parser.getEvent();
        return list;
    }

    private JsonNode mapping(FieldPath path) {
        var mapping = JsonNodeFactory.instance.objectNode();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var key = parser.getEvent();
            var at = position(key.getStartMark());
            if (!(key instanceof ScalarEvent scalar)) {
                refuse(at, path, "a key has to be a text");
                throw new DefinitionFault(errors);
            }
            refuseAnchorsAndTags(path, key);
            var member = path.then(scalar.getValue());
            if (mapping.has(scalar.getValue())) {
                refuse(
                        at,
                        member,
                        "is given twice; the first is in line "
                                + positions.get(member).line());
                // Where the first stands is kept; the second is read for its own errors.
                var first = positions.get(member);
                node(member, parser.getEvent(), at);
                positions.put(member, first);
            } else {
                mapping.set(scalar.getValue(), node(member, parser.getEvent(), at));
            }
        }
        parser.getEvent();
        return mapping;
    }

    private void refuseAnchorsAndTags(FieldPath path, Event event) {
        var tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent list -> list.getTag();
                    case MappingStartEvent mapping -> mapping.getTag();
                    default -> null;
                };
        if (tag != null) {
            refuse(position(event.getStartMark()), path, "the tag '%s' is not supported".formatted(tag));
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            refuse(
                    position(event.getStartMark()),
                    path,
                    "anchors and aliases ('%s') are not supported; write it out".formatted(node.getAnchor()));
        }
    }

    private void refuse(Position position, FieldPath path, String message) {
        errors.add(new DefinitionError(file, position, path, message));
    }

    private static Position position(Mark mark) {
        return mark == null ? Position.START : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
