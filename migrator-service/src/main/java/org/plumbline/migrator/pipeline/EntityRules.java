package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.KnownTransformers.Shape;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/**
 * Rules of entities and their mappings: names are unique, references are to earlier entities, and transformers exist
 * and have the right parameters.
 */
final class EntityRules {

    private static final String TRANSFORM = "transform";
    private static final String ARGUMENT = "argument";
    private static final String COLUMNS = "columns";
    private static final String REFERENCES = "references";

    private final List<String> names;
    private final Map<String, Shape> transformers;
    private final List<Violation> violations = new ArrayList<>();

    /** Those seen so far, with their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    private EntityRules(List<String> names, Map<String, Shape> transformers) {
        this.names = names;
        this.transformers = transformers;
    }

    /** Checks a file, which may be of any form. */
    static List<Violation> violations(Node document, Map<String, Shape> transformers) {
        var entities = document.get("entities").items();
        var names = entities.stream()
                .map(entity -> String.valueOf(entity.get("name").value()))
                .toList();
        var rules = new EntityRules(names, transformers);
        entities.forEach(rules::check);
        return rules.violations;
    }

    private void check(Node entity) {
        var name = entity.get("name");
        var earlier = lines.putIfAbsent(String.valueOf(name.value()), name.line());
        if (earlier != null && name.isText()) {
            violations.add(
                    name.violation("'%s' is the name of the entity in line %d, too".formatted(name.text(), earlier)));
        }
        entity.get(COLUMNS).members().forEach(this::checkColumn);
        for (var part : entity.get("parts").items()) {
            checkWithoutReference(part.get("when"));
            part.get(COLUMNS).members().forEach(this::checkColumn);
        }
        entity.get("terms").items().forEach(terms -> checkWithoutReference(terms.get("values")));
    }

    private void checkColumn(Node mapping) {
        checkReference(mapping.get(REFERENCES));
        checkMapping(mapping);
    }

    private void checkReference(Node reference) {
        if (!reference.isText() || lines.containsKey(reference.text())) {
            return;
        }
        var name = reference.text();
        violations.add(reference.violation(
                names.contains(name)
                        ? "'%s' comes after this entity; what refers to another comes after it".formatted(name)
                        : "there is no entity '%s' in this pipeline%s"
                                .formatted(name, NearestNames.hint(name, names))));
    }

    private void checkWithoutReference(Node mapping) {
        checkMapping(mapping);
        if (mapping.has(REFERENCES)) {
            violations.add(mapping.get(REFERENCES).violation("only a column can hold the key of another row"));
        }
    }

    private void checkMapping(Node mapping) {
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
}
