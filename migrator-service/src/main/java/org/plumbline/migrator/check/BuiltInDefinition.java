package org.plumbline.migrator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.SqlFile;

/** What checks need of a built-in definition, for a loader that does not read it: everything but the mappings. */
final class BuiltInDefinition {

    private static final YAMLMapper YAML = new YAMLMapper();

    private BuiltInDefinition() {}

    static Pipeline read(String name) {
        var path = "/pipelines/" + name + ".yaml";
        try (var stream = BuiltInDefinition.class.getResourceAsStream(path)) {
            return pipeline(YAML.readTree(stream), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pipeline pipeline(JsonNode yaml, String origin) {
        var witnesses = new LinkedHashMap<String, String>();
        yaml.path("witnesses")
                .properties()
                .forEach(witness -> witnesses.put(
                        witness.getKey(), SqlFile.read(witness.getValue().textValue())));
        return new Pipeline(
                yaml.required("pipeline").textValue(),
                yaml.required("source").textValue(),
                new BigDecimal(yaml.required("quarantine-limit").asText()),
                elements(yaml.required("entities")).stream()
                        .map(BuiltInDefinition::entity)
                        .toList(),
                elements(yaml.required("publishes")).stream()
                        .map(JsonNode::textValue)
                        .toList(),
                witnesses,
                elements(yaml.required("checks")).stream()
                        .map(BuiltInDefinition::check)
                        .toList(),
                origin);
    }

    private static Entity entity(JsonNode yaml) {
        return new Entity(
                yaml.required("name").textValue(),
                TableName.parse(yaml.required("from").textValue()),
                yaml.required("key").textValue(),
                yaml.path("cursor").textValue(),
                DeletePolicy.valueOf(yaml.required("on-delete").textValue().toUpperCase(Locale.ROOT)),
                new Bundle(
                        TableName.parse(yaml.required("into").textValue()),
                        NewKey.valueOf(yaml.path("new-key").asText("generated").toUpperCase(Locale.ROOT)),
                        Map.of(),
                        List.of(),
                        List.of()));
    }

    private static CheckChoice check(JsonNode yaml) {
        return yaml.isTextual()
                ? new CheckChoice(yaml.textValue(), null)
                : new CheckChoice(
                        yaml.required("check").textValue(),
                        yaml.path("severity").textValue());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
