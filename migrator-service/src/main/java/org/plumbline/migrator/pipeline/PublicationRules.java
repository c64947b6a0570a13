package org.plumbline.migrator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/** Rules of what a pipeline publishes, of its reference queries, and of the checks that need them. */
final class PublicationRules {

    private static final String PUBLISHES = "publishes";
    private static final String REFERENCE_QUERIES = "reference-queries";

    private final Node document;
    private final List<Violation> violations = new ArrayList<>();

    private PublicationRules(Node document) {
        this.document = document;
    }

    /** Checks a file, which may be of any form. */
    static List<Violation> violations(
            Node document, KnownChecks checks, Function<String, Optional<String>> referenceFiles) {
        var rules = new PublicationRules(document);
        document.get(PUBLISHES).items().forEach(rules::checkPublication);
        document.get(REFERENCE_QUERIES)
                .members()
                .forEach(referenceQuery -> rules.checkReferenceQuery(referenceQuery, referenceFiles));
        var seen = new HashMap<String, Integer>();
        var publishes = document.get(PUBLISHES).texts();
        var referenceQueriesByCheck = checks.referenceQueriesByCheck(publishes);
        for (var check : document.get("checks").items()) {
            rules.checkChoice(check, referenceQueriesByCheck, seen);
            rules.checkTolerance(check, referenceQueriesByCheck.keySet(), checks);
        }
        return rules.violations;
    }

    private void checkPublication(Node publication) {
        var name = publication.text();
        var known = Datasets.publications();
        if (publication.isText() && !known.contains(name)) {
            violations.add(publication.violation(
                    "there is no publication '%s'%s".formatted(name, NearestNames.hint(name, known))));
        }
    }

    private void checkReferenceQuery(Node referenceQuery, Function<String, Optional<String>> referenceFiles) {
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
        var entities = document.get("entities").items().stream()
                .map(entity -> String.valueOf(entity.get("name").value()))
                .toList();
        ReferenceSql.entities(sql).stream()
                .filter(entity -> !entities.contains(entity))
                .forEach(entity ->
                        violations.add(referenceQuery.violation("%s names entity %s, but there is no such entity%s"
                                .formatted(path, entity, NearestNames.hint(entity, entities)))));
    }

    private boolean published(Dataset dataset) {
        return document.get(PUBLISHES).texts().contains(dataset.publication());
    }

    private void checkChoice(Node check, Map<String, Set<String>> referenceQueriesByCheck, Map<String, Integer> seen) {
        var at = check.isText() ? check : check.get("check");
        if (!at.isText()) {
            return;
        }
        var id = at.text();
        var earlier = seen.putIfAbsent(id, at.line());
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
    private void checkTolerance(Node check, Set<String> ids, KnownChecks checks) {
        var tolerance = check.get("tolerance");
        if (tolerance.isText() && ids.contains(String.valueOf(check.get("check").value()))) {
            var choice = CheckChoice.of(check);
            checks.refusal(new CheckChoice(choice.id(), null, choice.tolerance()))
                    .ifPresent(reason -> violations.add(tolerance.violation(reason)));
        }
    }
}
