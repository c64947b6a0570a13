package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A YAML file as JSON, that still knows where everything stood.
 *
 * @param file its name
 * @param positions of values; those of mappings' values are the positions of their keys
 */
public record YamlDocument(String file, JsonNode root, Map<FieldPath, Position> positions) {

    /** The value of a field; missing where there is none. */
    public JsonNode at(FieldPath path) {
        var node = root;
        for (var step : path.steps()) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    /** Where the value, or the nearest thing around it, stands. */
    public Position position(FieldPath path) {
        var known = path;
        while (!positions.containsKey(known) && !known.steps().isEmpty()) {
            known = known.parent();
        }
        return positions.getOrDefault(known, Position.START);
    }

    /** Something wrong with a field, at its place. */
    public DefinitionError error(FieldPath path, String message) {
        return new DefinitionError(file, position(path), path, message);
    }

    /** The paths of a list's items; none where there is no list. */
    public List<FieldPath> items(FieldPath list) {
        var items = new ArrayList<FieldPath>();
        if (at(list).isArray()) {
            for (var index = 0; index < at(list).size(); index++) {
                items.add(list.then(index));
            }
        }
        return items;
    }

    /** The paths of a mapping's values; none where there is no mapping. */
    List<FieldPath> members(FieldPath object) {
        return at(object)
                .propertyStream()
                .map(member -> object.then(member.getKey()))
                .toList();
    }
}
