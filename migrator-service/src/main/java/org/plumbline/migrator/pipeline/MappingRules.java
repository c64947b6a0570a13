package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.KnownTransformers.Shape;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/** Rules of a mapping beyond its form: a transformer exists and has the right parameters. */
final class MappingRules {

    private static final String TRANSFORM = "transform";
    private static final String ARGUMENT = "argument";
    private static final String COLUMNS = "columns";
    private static final String REFERENCES = "references";

    private final Map<String, Shape> transformers;
    private final List<Violation> violations = new ArrayList<>();

    private MappingRules(Map<String, Shape> transformers) {
        this.transformers = transformers;
    }

    /** Checks a file, which may be of any form. */
    static List<Violation> violations(Node document, Map<String, Shape> transformers) {
        var rules = new MappingRules(transformers);
        for (var entity : document.get("entities").items()) {
            entity.get(COLUMNS).members().forEach(rules::check);
            for (var part : entity.get("parts").items()) {
                rules.check(part.get("when"));
                rules.refuseReference(part.get("when"));
                part.get(COLUMNS).members().forEach(rules::check);
            }
            for (var terms : entity.get("terms").items()) {
                rules.check(terms.get("values"));
                rules.refuseReference(terms.get("values"));
            }
        }
        return rules.violations;
    }

    private void check(Node mapping) {
        if (mapping.get(TRANSFORM).isText()) {
            checkTransform(mapping, mapping.get(TRANSFORM).text());
        } else if (mapping.has(COLUMNS)) {
            violations.add(mapping.get(COLUMNS)
                    .violation("several values need a transformer that takes them; add 'transform'"));
        }
        if (mapping.has(REFERENCES) && mapping.has(TRANSFORM)) {
            violations.add(
                    mapping.get(REFERENCES).violation("a reference takes the legacy key as it is, untransformed"));
        }
        if (mapping.has(REFERENCES) && mapping.has("constant")) {
            violations.add(mapping.get(REFERENCES).violation("a constant is no key of another row"));
        }
    }

    private void checkTransform(Node mapping, String name) {
        var shape = transformers.get(name);
        var at = mapping.get(TRANSFORM);
        if (shape == null) {
            violations.add(at.violation(
                    "there is no transformer '%s'%s".formatted(name, NearestNames.hint(name, transformers.keySet()))));
        } else {
            checkCall(mapping, name, shape);
        }
    }

    private void checkCall(Node mapping, String name, Shape shape) {
        var at = mapping.get(TRANSFORM);
        var values = mapping.has(COLUMNS) ? mapping.get(COLUMNS).size() : 1;
        if (values != shape.values()) {
            violations.add(at.violation("'%s' takes %d %s, not %d"
                    .formatted(name, shape.values(), shape.values() == 1 ? "value" : "values", values)));
        }
        if (shape.argument() && !mapping.has(ARGUMENT)) {
            violations.add(at.violation("'%s' needs an argument; add 'argument'".formatted(name)));
        }
        if (!shape.argument() && mapping.has(ARGUMENT)) {
            violations.add(mapping.get(ARGUMENT).violation("'%s' takes no argument".formatted(name)));
        }
    }

    private void refuseReference(Node mapping) {
        if (mapping.has(REFERENCES)) {
            violations.add(mapping.get(REFERENCES).violation("only a column can hold the key of another row"));
        }
    }
}
