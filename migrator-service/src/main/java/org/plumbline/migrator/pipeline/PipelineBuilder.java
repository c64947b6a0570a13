package org.plumbline.migrator.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Bundle.Part;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** Makes the records of a definition that has been found right. */
final class PipelineBuilder {

    private static final BigDecimal DEFAULT_QUARANTINE_LIMIT = new BigDecimal("0.05");

    private final JsonNode definition;
    private final PipelineFile file;

    PipelineBuilder(JsonNode definition, PipelineFile file) {
        this.definition = definition;
        this.file = file;
    }

    Pipeline pipeline() {
        return new Pipeline(
                text(definition, "pipeline"),
                text(definition, "source"),
                definition.has("quarantine-limit")
                        ? definition.path("quarantine-limit").decimalValue()
                        : DEFAULT_QUARANTINE_LIMIT,
                definition.path("entities").valueStream().map(this::entity).toList(),
                definition
                        .path("publishes")
                        .valueStream()
                        .map(JsonNode::textValue)
                        .toList(),
                witnesses(),
                definition
                        .path("checks")
                        .valueStream()
                        .map(PipelineBuilder::check)
                        .toList(),
                file.origin());
    }

    private Map<String, String> witnesses() {
        var witnesses = new TreeMap<String, String>();
        definition
                .path("witnesses")
                .propertyStream()
                .forEach(witness -> witnesses.put(
                        witness.getKey(),
                        file.witness(witness.getValue().textValue()).orElseThrow()));
        return witnesses;
    }

    static CheckChoice check(JsonNode check) {
        return check.isTextual()
                ? new CheckChoice(check.textValue(), null)
                : new CheckChoice(
                        text(check, "check"),
                        text(check, "severity"),
                        check.has("tolerance") ? check.path("tolerance").asText() : null);
    }

    private Entity entity(JsonNode entity) {
        var bundle = new Bundle(
                table(entity, "into"),
                entity.has("new-key") ? NewKey.valueOf(constant(entity, "new-key")) : NewKey.GENERATED,
                columns(entity),
                entity.path("parts").valueStream().map(PipelineBuilder::part).toList(),
                entity.path("terms").valueStream().map(PipelineBuilder::terms).toList());
        return new Entity(
                text(entity, "name"),
                table(entity, "from"),
                text(entity, "key"),
                text(entity, "cursor"),
                DeletePolicy.valueOf(constant(entity, "on-delete")),
                bundle);
    }

    private static Part part(JsonNode part) {
        return new Part(
                table(part, "into"),
                part.has("when") ? MappingBuilder.mapping(part.path("when")) : null,
                columns(part));
    }

    private static Terms terms(JsonNode terms) {
        return new Terms(
                table(terms, "into"),
                table(terms, "dictionary"),
                text(terms, "term"),
                terms.path("ignore-case").asBoolean(false),
                MappingBuilder.mapping(terms.path("values")));
    }

    private static Map<String, Mapping> columns(JsonNode owner) {
        var columns = new LinkedHashMap<String, Mapping>();
        owner.path("columns")
                .propertyStream()
                .forEach(column -> columns.put(column.getKey(), MappingBuilder.mapping(column.getValue())));
        return columns;
    }

    private static TableName table(JsonNode owner, String key) {
        return TableName.parse(text(owner, key));
    }

    private static String constant(JsonNode owner, String key) {
        return text(owner, key).toUpperCase(Locale.ROOT);
    }

    /** Null where the key is absent. */
    private static String text(JsonNode owner, String key) {
        return owner.path(key).textValue();
    }
}
