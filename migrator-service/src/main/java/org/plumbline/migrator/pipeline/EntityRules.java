package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.service.query.NearestNames;

/** What has to hold between the entities of a pipeline. */
final class EntityRules {

    private final YamlDocument file;
    private final List<DefinitionError> errors = new ArrayList<>();
    /** Those seen so far, with their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    private EntityRules(YamlDocument file) {
        this.file = file;
    }

    /** Of a file of whatever form. */
    static List<DefinitionError> errors(YamlDocument file) {
        var rules = new EntityRules(file);
        file.items(FieldPath.of("entities")).forEach(rules::examine);
        return rules.errors;
    }

    private void examine(FieldPath entity) {
        var path = entity.then("name");
        var name = file.at(path).asText();
        var earlier = lines.putIfAbsent(name, file.position(path).line());
        if (earlier != null && file.at(path).isTextual()) {
            errors.add(file.error(path, "'%s' is the name of the entity in line %d, too".formatted(name, earlier)));
        }
        for (var column : file.members(entity.then("columns"))) {
            examineReference(column.then("references"));
        }
        for (var part : file.items(entity.then("parts"))) {
            file.members(part.then("columns")).forEach(column -> examineReference(column.then("references")));
        }
    }

    private void examineReference(FieldPath reference) {
        if (!file.at(reference).isTextual()) {
            return;
        }
        var name = file.at(reference).textValue();
        if (lines.containsKey(name)) {
            return;
        }
        if (names().contains(name)) {
            errors.add(file.error(
                    reference, "'%s' comes after this entity; what refers to another comes after it".formatted(name)));
        } else {
            errors.add(file.error(
                    reference,
                    "there is no entity '%s' in this pipeline%s".formatted(name, NearestNames.hint(name, names()))));
        }
    }

    private List<String> names() {
        return file.items(FieldPath.of("entities")).stream()
                .map(entity -> file.at(entity.then("name")).asText())
                .toList();
    }
}
