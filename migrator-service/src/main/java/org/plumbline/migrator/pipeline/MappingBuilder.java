package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.pipeline.Mapping.Reference;
import org.plumbline.migrator.pipeline.Mapping.Transform;

/** Makes the record of a mapping that has been found right. */
final class MappingBuilder {

    private MappingBuilder() {}

    static Mapping mapping(JsonNode mapping) {
        var transform = mapping.has("transform")
                ? new Transform(
                        mapping.path("transform").textValue(),
                        mapping.path("argument").textValue())
                : null;
        var reference = mapping.has("references")
                ? new Reference(mapping.path("references").textValue(), ifMissing(mapping))
                : null;
        return new Mapping(expression(mapping), transform, reference);
    }

    private static Expression expression(JsonNode mapping) {
        if (mapping.has("column")) {
            return new Expression.Column(mapping.path("column").textValue());
        }
        if (mapping.has("columns")) {
            return new Expression.Columns(names(mapping.path("columns")));
        }
        if (mapping.has("coalesce")) {
            return new Expression.Coalesce(names(mapping.path("coalesce")));
        }
        if (mapping.has("concat")) {
            return new Expression.Concat(
                    names(mapping.path("concat")), mapping.path("separator").asText(""));
        }
        return new Expression.Constant(mapping.path("constant").asText());
    }

    private static IfMissing ifMissing(JsonNode mapping) {
        var given = mapping.path("if-missing");
        // Quoted or not: YAML's null is what most people write.
        return given.isNull() || given.asText().equals("null") ? IfMissing.NULL : IfMissing.QUARANTINE;
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
