package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/**
 * The rules for definitions beyond their form: names are unique, references point to earlier entities, transformers
 * exist and have the right parameters, published datasets exist, and checks have the reference queries they need.
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
    private final Transformers transformers;
    private final KnownChecks checks;
    private final Function<String, Optional<String>> referenceFiles;
    private final List<Violation> violations = new ArrayList<>();

    /** The names seen so far, with their lines. */
    private final Map<String, Integer> lines = new HashMap<>();

    private final Map<String, Integer> checkLines = new HashMap<>();

    private DefinitionRules(
            Node document,
            Transformers transformers,
            KnownChecks checks,
            Function<String, Optional<String>> referenceFiles) {
        this.document = document;
        this.transformers = transformers;
        this.checks = checks;
        this.referenceFiles = referenceFiles;
        names = document.get("entities").items().stream()
                .map(entity -> String.valueOf(entity.get("name").value()))
                .toList();
    }

    /** Checks a file; its form need not be valid. */
    static List<Violation> violations(
            Node document,
            Transformers transformers,
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

    private void refuse(Node at, String message) {
        violations.add(at.violation(message));
    }

    private void refuseUnknown(Node at, String kind, String name, Collection<String> known) {
        refuse(at, "there is no %s '%s'%s".formatted(kind, name, NearestNames.hint(name, known)));
    }

    private void check(Node entity) {
        var name = entity.get("name");
        var earlier = lines.putIfAbsent(String.valueOf(name.value()), name.line());
        if (earlier != null && name.isText()) {
            refuse(name, "'%s' is already the name of the entity in line %d".formatted(name.text(), earlier));
        }
        entity.get(COLUMNS).members().forEach(this::checkColumn);
        for (var part : entity.get("parts").items()) {
            checkWithoutReference(part.get("when"));
            part.get(COLUMNS).members().forEach(this::checkWithoutReference);
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
        refuse(
                reference,
                names.contains(name)
                        ? "'%s' comes after this entity; an entity must come after those it references".formatted(name)
                        : "there is no entity '%s' in this pipeline%s".formatted(name, NearestNames.hint(name, names)));
    }

    private void checkWithoutReference(Node mapping) {
        checkMapping(mapping);
        if (mapping.has(REFERENCES)) {
            refuse(
                    mapping.get(REFERENCES),
                    "only a column of the entity's own table can contain the key of another row");
        }
    }

    private void checkMapping(Node mapping) {
        if (mapping.get(TRANSFORM).isText()) {
            checkTransform(mapping, mapping.get(TRANSFORM));
        } else if (mapping.has(COLUMNS)) {
            refuse(mapping.get(COLUMNS), "several values need a transformer; add 'transform'");
        }
        if (mapping.has(REFERENCES) && mapping.has(TRANSFORM)) {
            refuse(mapping.get(REFERENCES), "a reference takes the untransformed legacy key");
        }
        if (mapping.has(REFERENCES) && mapping.has("constant")) {
            refuse(mapping.get(REFERENCES), "a constant cannot be a reference");
        }
    }

    private void checkTransform(Node mapping, Node transform) {
        transformers
                .named(transform.text())
                .ifPresentOrElse(
                        transformer -> checkCall(mapping, transform, transformer),
                        () -> refuseUnknown(transform, "transformer", transform.text(), transformers.names()));
    }

    private void checkCall(Node mapping, Node transform, Transformer transformer) {
        var name = transformer.name();
        var takes = transformer.columns();
        var values = mapping.has(COLUMNS) ? mapping.get(COLUMNS).size() : 1;
        if (values != takes) {
            refuse(
                    transform,
                    "'%s' takes %d %s, not %d".formatted(name, takes, takes == 1 ? "value" : "values", values));
        }
        if (transformer.argument() != null && !mapping.has(ARGUMENT)) {
            refuse(transform, "'%s' needs an argument; add 'argument'".formatted(name));
        }
        if (transformer.argument() == null && mapping.has(ARGUMENT)) {
            refuse(mapping.get(ARGUMENT), "'%s' takes no argument".formatted(name));
        }
    }

    private void checkPublication(Node publication) {
        var known = Datasets.publications();
        if (publication.isText() && !known.contains(publication.text())) {
            refuseUnknown(publication, "publication", publication.text(), known);
        }
    }

    private void checkReferenceQuery(Node referenceQuery) {
        var name = referenceQuery.name();
        var dataset = Datasets.named(name);
        if (dataset.isEmpty()) {
            refuseUnknown(referenceQuery, "dataset", name, Datasets.names());
        } else if (!published(dataset.get())) {
            refuse(
                    referenceQuery,
                    "this pipeline does not publish it; add '%s' to 'publishes'"
                            .formatted(dataset.get().publication()));
        }
        if (referenceQuery.isText()) {
            var path = referenceQuery.text();
            referenceFiles
                    .apply(path)
                    .ifPresentOrElse(
                            sql -> checkPlaceholders(referenceQuery, path, sql),
                            () -> refuse(referenceQuery, "the file '%s' is unreadable or empty".formatted(path)));
        }
    }

    private void checkPlaceholders(Node referenceQuery, String path, String sql) {
        new ReferenceQuery(sql)
                .entities().stream()
                        .filter(entity -> !names.contains(entity))
                        .forEach(entity -> refuse(
                                referenceQuery,
                                "%s names entity %s, but there is no such entity%s"
                                        .formatted(path, entity, NearestNames.hint(entity, names))));
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
            refuse(at, "'%s' is already in line %d".formatted(id, earlier));
        }
        if (!referenceQueriesByCheck.containsKey(id)) {
            refuseUnknown(at, "check", id, referenceQueriesByCheck.keySet());
            return;
        }
        for (var dataset : referenceQueriesByCheck.get(id)) {
            if (!document.get(REFERENCE_QUERIES).has(dataset)) {
                refuse(
                        at,
                        "'%s' compares %s with the legacy database; add its SQL to 'reference-queries'"
                                .formatted(id, dataset));
            }
        }
    }

    /** Checks a rule that the schema cannot express: a share requires a check that counts rows. */
    private void checkTolerance(Node check, Set<String> ids) {
        var tolerance = check.get("tolerance");
        if (tolerance.isText() && ids.contains(String.valueOf(check.get("check").value()))) {
            var choice = CheckChoice.of(check);
            checks.refusal(new CheckChoice(choice.id(), null, choice.tolerance()))
                    .ifPresent(reason -> refuse(tolerance, reason));
        }
    }
}
