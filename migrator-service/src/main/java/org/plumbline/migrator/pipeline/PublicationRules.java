package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.plumbline.service.query.NearestNames;

/** What has to hold of what a pipeline publishes, of its witnesses, and of the checks that ask them. */
final class PublicationRules {

    private static final FieldPath PUBLISHES = FieldPath.of("publishes");
    private static final FieldPath WITNESSES = FieldPath.of("witnesses");

    private final YamlDocument file;
    private final List<DefinitionError> errors = new ArrayList<>();

    private PublicationRules(YamlDocument file) {
        this.file = file;
    }

    /** Of a file of whatever form. */
    static List<DefinitionError> errors(
            YamlDocument file, KnownChecks checks, Function<String, Optional<String>> witnessFiles) {
        var rules = new PublicationRules(file);
        file.items(PUBLISHES).forEach(rules::examinePublication);
        file.members(WITNESSES).forEach(witness -> rules.examineWitness(witness, witnessFiles));
        var seen = new HashMap<String, Integer>();
        var publishes = file.at(PUBLISHES).valueStream().map(JsonNode::asText).toList();
        var witnessesByCheck = checks.witnessesByCheck(publishes);
        for (var check : file.items(FieldPath.of("checks"))) {
            rules.examineCheck(check, witnessesByCheck, seen);
            rules.examineTolerance(check, witnessesByCheck.keySet(), checks);
        }
        return rules.errors;
    }

    private void examinePublication(FieldPath publication) {
        var name = file.at(publication).asText();
        var known = Datasets.publications();
        if (file.at(publication).isTextual() && !known.contains(name)) {
            errors.add(file.error(
                    publication, "there is no publication '%s'%s".formatted(name, NearestNames.hint(name, known))));
        }
    }

    private void examineWitness(FieldPath witness, Function<String, Optional<String>> witnessFiles) {
        var name = (String) witness.steps().getLast();
        var dataset = Datasets.named(name);
        if (dataset.isEmpty()) {
            var known = Datasets.all().stream().map(Dataset::name).toList();
            errors.add(
                    file.error(witness, "there is no dataset '%s'%s".formatted(name, NearestNames.hint(name, known))));
        } else if (!published(dataset.get())) {
            errors.add(file.error(
                    witness,
                    "this pipeline does not publish it; add '%s' to 'publishes'"
                            .formatted(dataset.get().publication())));
        }
        if (file.at(witness).isTextual()) {
            var path = file.at(witness).textValue();
            witnessFiles
                    .apply(path)
                    .ifPresentOrElse(
                            sql -> examinePlaceholders(witness, path, sql),
                            () -> errors.add(
                                    file.error(witness, "the file '%s' cannot be read, or is empty".formatted(path))));
        }
    }

    private void examinePlaceholders(FieldPath witness, String path, String sql) {
        var entities = file.items(FieldPath.of("entities")).stream()
                .map(entity -> file.at(entity.then("name")).asText())
                .toList();
        WitnessSql.entities(sql).stream()
                .filter(entity -> !entities.contains(entity))
                .forEach(entity -> errors.add(file.error(
                        witness,
                        "%s names entity %s, but there is no such entity%s"
                                .formatted(path, entity, NearestNames.hint(entity, entities)))));
    }

    private boolean published(Dataset dataset) {
        return file.at(PUBLISHES)
                .valueStream()
                .anyMatch(publication -> publication.asText().equals(dataset.publication()));
    }

    private void examineCheck(FieldPath check, Map<String, Set<String>> witnessesByCheck, Map<String, Integer> seen) {
        var path = file.at(check).isObject() ? check.then("check") : check;
        if (!file.at(path).isTextual()) {
            return;
        }
        var id = file.at(path).textValue();
        var earlier = seen.putIfAbsent(id, file.position(path).line());
        if (earlier != null) {
            errors.add(file.error(path, "'%s' is asked for in line %d, too".formatted(id, earlier)));
        }
        if (!witnessesByCheck.containsKey(id)) {
            errors.add(file.error(
                    path, "there is no check '%s'%s".formatted(id, NearestNames.hint(id, witnessesByCheck.keySet()))));
            return;
        }
        for (var dataset : witnessesByCheck.get(id)) {
            if (!file.at(WITNESSES).has(dataset)) {
                errors.add(file.error(
                        path,
                        "'%s' asks the legacy database about %s; name its SQL in 'witnesses'".formatted(id, dataset)));
            }
        }
    }

    /** What the form alone cannot say: a share needs a check that counts rows. A tolerance of another form is refused as such. */
    private void examineTolerance(FieldPath check, Set<String> ids, KnownChecks checks) {
        var tolerance = check.then("tolerance");
        if (file.at(tolerance).isTextual()
                && ids.contains(file.at(check.then("check")).asText())) {
            var choice = PipelineBuilder.check(file.at(check));
            checks.refusal(new CheckChoice(choice.id(), null, choice.tolerance()))
                    .ifPresent(reason -> errors.add(file.error(tolerance, reason)));
        }
    }
}
