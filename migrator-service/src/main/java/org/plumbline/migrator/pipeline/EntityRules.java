package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/** Rules between the entities of a pipeline. */
final class EntityRules {

    private final Node document;
    private final List<Violation> violations = new ArrayList<>();
    /** Those seen so far, with their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    private EntityRules(Node document) {
        this.document = document;
    }

    /** Checks a file, which may be of any form. */
    static List<Violation> violations(Node document) {
        var rules = new EntityRules(document);
        document.get("entities").items().forEach(rules::check);
        return rules.violations;
    }

    private void check(Node entity) {
        var name = entity.get("name");
        var earlier = lines.putIfAbsent(String.valueOf(name.value()), name.line());
        if (earlier != null && name.isText()) {
            violations.add(
                    name.violation("'%s' is the name of the entity in line %d, too".formatted(name.text(), earlier)));
        }
        entity.get("columns").members().forEach(column -> checkReference(column.get("references")));
        for (var part : entity.get("parts").items()) {
            part.get("columns").members().forEach(column -> checkReference(column.get("references")));
        }
    }

    private void checkReference(Node reference) {
        if (!reference.isText()) {
            return;
        }
        var name = reference.text();
        if (lines.containsKey(name)) {
            return;
        }
        if (names().contains(name)) {
            violations.add(reference.violation(
                    "'%s' comes after this entity; what refers to another comes after it".formatted(name)));
        } else {
            violations.add(reference.violation(
                    "there is no entity '%s' in this pipeline%s".formatted(name, NearestNames.hint(name, names()))));
        }
    }

    private List<String> names() {
        return document.get("entities").items().stream()
                .map(entity -> String.valueOf(entity.get("name").value()))
                .toList();
    }
}
