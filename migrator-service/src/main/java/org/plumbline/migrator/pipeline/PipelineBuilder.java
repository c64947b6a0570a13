package org.plumbline.migrator.pipeline;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Bundle.Part;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.model.tree.Node;

/** Makes the records of a valid definition. */
final class PipelineBuilder {

    private static final BigDecimal DEFAULT_QUARANTINE_LIMIT = new BigDecimal("0.05");

    private final Node definition;
    private final PipelineFile file;

    PipelineBuilder(PipelineFile file) {
        this.definition = file.document();
        this.file = file;
    }

    Pipeline pipeline() {
        return new Pipeline(
                text(definition, "pipeline"),
                text(definition, "source"),
                definition.has("quarantine-limit")
                        ? (BigDecimal) definition.get("quarantine-limit").value()
                        : DEFAULT_QUARANTINE_LIMIT,
                definition.get("entities").items().stream().map(this::entity).toList(),
                definition.get("publishes").texts(),
                referenceQueries(),
                definition.get("checks").items().stream()
                        .map(PipelineBuilder::check)
                        .toList(),
                file.origin());
    }

    private Map<String, String> referenceQueries() {
        var referenceQueries = new TreeMap<String, String>();
        definition
                .get("reference-queries")
                .members()
                .forEach(referenceQuery -> referenceQueries.put(
                        referenceQuery.name(),
                        file.referenceQuery(referenceQuery.text()).orElseThrow()));
        return referenceQueries;
    }

    static CheckChoice check(Node check) {
        return check.isText()
                ? new CheckChoice(check.text(), null)
                : new CheckChoice(
                        text(check, "check"),
                        text(check, "severity"),
                        check.has("tolerance")
                                ? String.valueOf(check.get("tolerance").value())
                                : null);
    }

    private Entity entity(Node entity) {
        var bundle = new Bundle(
                table(entity, "into"),
                entity.has("new-key") ? NewKey.valueOf(constant(entity, "new-key")) : NewKey.GENERATED,
                columns(entity),
                entity.get("parts").items().stream().map(PipelineBuilder::part).toList(),
                entity.get("terms").items().stream().map(PipelineBuilder::terms).toList());
        return new Entity(
                text(entity, "name"),
                table(entity, "from"),
                text(entity, "key"),
                text(entity, "cursor"),
                DeletePolicy.valueOf(constant(entity, "on-delete")),
                bundle);
    }

    private static Part part(Node part) {
        return new Part(
                table(part, "into"), part.has("when") ? MappingBuilder.mapping(part.get("when")) : null, columns(part));
    }

    private static Terms terms(Node terms) {
        return new Terms(
                table(terms, "into"),
                table(terms, "dictionary"),
                text(terms, "term"),
                Boolean.TRUE.equals(terms.get("ignore-case").value()),
                MappingBuilder.mapping(terms.get("values")));
    }

    private static Map<String, Mapping> columns(Node owner) {
        var columns = new LinkedHashMap<String, Mapping>();
        owner.get("columns").members().forEach(column -> columns.put(column.name(), MappingBuilder.mapping(column)));
        return columns;
    }

    private static TableName table(Node owner, String key) {
        return TableName.parse(text(owner, key));
    }

    private static String constant(Node owner, String key) {
        return text(owner, key).toUpperCase(Locale.ROOT);
    }

    /** Returns null if the key is absent. */
    private static String text(Node owner, String key) {
        return owner.get(key).text();
    }
}
