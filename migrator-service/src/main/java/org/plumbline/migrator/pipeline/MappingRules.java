package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.KnownTransformers.Shape;
import org.plumbline.service.query.NearestNames;

/** What has to hold of a mapping beyond its form: a transformer exists and is called as it has to be. */
final class MappingRules {

    private static final String TRANSFORM = "transform";
    private static final String ARGUMENT = "argument";
    private static final String COLUMNS = "columns";
    private static final String REFERENCES = "references";

    private final YamlDocument file;
    private final Map<String, Shape> transformers;
    private final List<DefinitionError> errors = new ArrayList<>();

    private MappingRules(YamlDocument file, Map<String, Shape> transformers) {
        this.file = file;
        this.transformers = transformers;
    }

    /** Of a file of whatever form. */
    static List<DefinitionError> errors(YamlDocument file, Map<String, Shape> transformers) {
        var rules = new MappingRules(file, transformers);
        for (var entity : file.items(FieldPath.of("entities"))) {
            file.members(entity.then(COLUMNS)).forEach(rules::examine);
            for (var part : file.items(entity.then("parts"))) {
                rules.examine(part.then("when"));
                rules.refuseReference(part.then("when"));
                file.members(part.then(COLUMNS)).forEach(rules::examine);
            }
            for (var terms : file.items(entity.then("terms"))) {
                rules.examine(terms.then("values"));
                rules.refuseReference(terms.then("values"));
            }
        }
        return rules.errors;
    }

    private void examine(FieldPath mapping) {
        var given = file.at(mapping);
        if (given.path(TRANSFORM).isTextual()) {
            examineTransform(mapping, given.path(TRANSFORM).textValue());
        } else if (given.has(COLUMNS)) {
            errors.add(file.error(
                    mapping.then(COLUMNS), "several values need a transformer that takes them; add 'transform'"));
        }
        if (given.has(REFERENCES) && given.has(TRANSFORM)) {
            errors.add(
                    file.error(mapping.then(REFERENCES), "a reference takes the legacy key as it is, untransformed"));
        }
        if (given.has(REFERENCES) && given.has("constant")) {
            errors.add(file.error(mapping.then(REFERENCES), "a constant is no key of another row"));
        }
    }

    private void examineTransform(FieldPath mapping, String name) {
        var shape = transformers.get(name);
        var at = mapping.then(TRANSFORM);
        if (shape == null) {
            errors.add(file.error(
                    at,
                    "there is no transformer '%s'%s".formatted(name, NearestNames.hint(name, transformers.keySet()))));
        } else {
            examineCall(mapping, name, shape);
        }
    }

    private void examineCall(FieldPath mapping, String name, Shape shape) {
        var given = file.at(mapping);
        var at = mapping.then(TRANSFORM);
        var values = given.has(COLUMNS) ? given.path(COLUMNS).size() : 1;
        if (values != shape.values()) {
            errors.add(file.error(
                    at,
                    "'%s' takes %d %s, not %d"
                            .formatted(name, shape.values(), shape.values() == 1 ? "value" : "values", values)));
        }
        if (shape.argument() && !given.has(ARGUMENT)) {
            errors.add(file.error(at, "'%s' needs an argument; add 'argument'".formatted(name)));
        }
        if (!shape.argument() && given.has(ARGUMENT)) {
            errors.add(file.error(mapping.then(ARGUMENT), "'%s' takes no argument".formatted(name)));
        }
    }

    private void refuseReference(FieldPath mapping) {
        if (file.at(mapping).has(REFERENCES)) {
            errors.add(file.error(mapping.then(REFERENCES), "only a column can hold the key of another row"));
        }
    }
}
