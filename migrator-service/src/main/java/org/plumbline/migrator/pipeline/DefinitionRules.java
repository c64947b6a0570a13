package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.KnownTransformers.Shape;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/**
 * What a definition has to be beyond its form: names are unique, references are to earlier entities, transformers exist
 * and have the right parameters; what is published exists, and checks have the reference queries that they need.
 */
final class DefinitionRules {

    private static final String TRANSFORM = "transform";
    private static final String ARGUMENT = "argument";
    private static final String COLUMNS = "columns";
    private static final String REFERENCES = "references";
    private static final String PUBLISHES = "publishes";
    private static final String REFERENCE_QUERIES = "reference-queries";

    private final Node document;
    private final List<String> names;
    private final Map<String, Shape> transformers;
    private final KnownChecks checks;
    private final Function<String, Optional<String>> referenceFiles;
    private final List<Violation> violations = new ArrayList<>();

    /** Those seen so far, with their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    private final Map<String, Integer> checkLines = new HashMap<>();

    private DefinitionRules(
            Node document,
            KnownTransformers transformers,
            KnownChecks checks,
            Function<String, Optional<String>> referenceFiles) {
        this.document = document;
        this.transformers = transformers.shapes();
        this.checks = checks;
        this.referenceFiles = referenceFiles;
        names = document.get("entities").items().stream()
                .map(entity -> String.valueOf(entity.get("name").value()))
                .toList();
    }

    /** Checks a file, which may be of any form. */
    static List<Violation> violations(
            Node document,
            KnownTransformers transformers,
            KnownChecks checks,
            Function<String, Optional<String>> referenceFiles) {
        var rules = new DefinitionRules(document, transformers, checks, referenceFiles);
        document.get("entities").items().forEach(rules::check);
        document.get(PUBLISHES).items().forEach(rules::checkPublication);
        document.get(REFERENCE_QUERIES).members().forEach(rules::checkReferenceQuery);
        var referenceQueriesByCheck =
                checks.referenceQueriesByCheck(document.get(PUBLISHES).texts());
        for (var check : document.get("checks").items()) {
            rules.checkChoice(check, referenceQueriesByCheck);
            rules.checkTolerance(check, referenceQueriesByCheck.keySet());
        }
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

    private void checkPublication(Node publication) {
        var name = publication.text();
        var known = Datasets.publications();
        if (publication.isText() && !known.contains(name)) {
            violations.add(publication.violation(
                    "there is no publication '%s'%s".formatted(name, NearestNames.hint(name, known))));
        }
    }

    private void checkReferenceQuery(Node referenceQuery) {
        var name = referenceQuery.name();
        var dataset = Datasets.named(name);
        if (dataset.isEmpty()) {
            var known = Datasets.all().stream().map(Dataset::name).toList();
            violations.add(referenceQuery.violation(
                    "there is no dataset '%s'%s".formatted(name, NearestNames.hint(name, known))));
        } else if (!published(dataset.get())) {
            violations.add(referenceQuery.violation("this pipeline does not publish it; add '%s' to 'publishes'"
                    .formatted(dataset.get().publication())));
        }
        if (referenceQuery.isText()) {
            var path = referenceQuery.text();
            referenceFiles
                    .apply(path)
                    .ifPresentOrElse(
                            sql -> checkPlaceholders(referenceQuery, path, sql),
                            () -> violations.add(referenceQuery.violation(
                                    "the file '%s' cannot be read, or is empty".formatted(path))));
        }
    }

    private void checkPlaceholders(Node referenceQuery, String path, String sql) {
        ReferenceSql.entities(sql).stream()
                .filter(entity -> !names.contains(entity))
                .forEach(entity ->
                        violations.add(referenceQuery.violation("%s names entity %s, but there is no such entity%s"
                                .formatted(path, entity, NearestNames.hint(entity, names)))));
    }

    private boolean published(Dataset dataset) {
        return document.get(PUBLISHES).texts().contains(dataset.publication());
    }

    private void checkChoice(Node check, Map<String, Set<String>> referenceQueriesByCheck) {
        var at = check.isText() ? check : check.get("check");
        if (!at.isText()) {
            return;
        }
        var id = at.text();
        var earlier = checkLines.putIfAbsent(id, at.line());
        if (earlier != null) {
            violations.add(at.violation("'%s' is asked for in line %d, too".formatted(id, earlier)));
        }
        if (!referenceQueriesByCheck.containsKey(id)) {
            violations.add(at.violation(
                    "there is no check '%s'%s".formatted(id, NearestNames.hint(id, referenceQueriesByCheck.keySet()))));
            return;
        }
        for (var dataset : referenceQueriesByCheck.get(id)) {
            if (!document.get(REFERENCE_QUERIES).has(dataset)) {
                violations.add(
                        at.violation("'%s' asks the legacy database about %s; name its SQL in 'reference-queries'"
                                .formatted(id, dataset)));
            }
        }
    }

    /** Checks what the schema cannot: a share needs a check that counts rows. The schema refuses other forms. */
    private void checkTolerance(Node check, Set<String> ids) {
        var tolerance = check.get("tolerance");
        if (tolerance.isText() && ids.contains(String.valueOf(check.get("check").value()))) {
            var choice = CheckChoice.of(check);
            checks.refusal(new CheckChoice(choice.id(), null, choice.tolerance()))
                    .ifPresent(reason -> violations.add(tolerance.violation(reason)));
        }
    }
}
