package org.plumbline.migrator.pipeline;

import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.pipeline.Mapping.Reference;
import org.plumbline.migrator.pipeline.Mapping.Transform;
import org.plumbline.model.tree.Node;

/** Makes the record of a valid mapping. */
final class MappingBuilder {

    private MappingBuilder() {}

    static Mapping mapping(Node mapping) {
        var transform = mapping.has("transform")
                ? new Transform(
                        mapping.get("transform").text(), mapping.get("argument").text())
                : null;
        var reference = mapping.has("references")
                ? new Reference(mapping.get("references").text(), ifMissing(mapping))
                : null;
        return new Mapping(expression(mapping), transform, reference);
    }

    private static Expression expression(Node mapping) {
        if (mapping.has("column")) {
            return new Expression.Column(mapping.get("column").text());
        }
        if (mapping.has("columns")) {
            return new Expression.Columns(mapping.get("columns").texts());
        }
        if (mapping.has("coalesce")) {
            return new Expression.Coalesce(mapping.get("coalesce").texts());
        }
        if (mapping.has("concat")) {
            return new Expression.Concat(
                    mapping.get("concat").texts(),
                    mapping.has("separator") ? mapping.get("separator").text() : "");
        }
        return new Expression.Constant(String.valueOf(mapping.get("constant").value()));
    }

    private static IfMissing ifMissing(Node mapping) {

        // Quoted or not: most people write YAML's null.
        return mapping.has("if-missing")
                        && String.valueOf(mapping.get("if-missing").value()).equals("null")
                ? IfMissing.NULL
                : IfMissing.QUARANTINE;
    }
}
