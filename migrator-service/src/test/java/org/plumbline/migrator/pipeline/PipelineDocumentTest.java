package org.plumbline.migrator.pipeline;

import static org.plumbline.testsupport.DocumentedSection.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.testsupport.DocumentedSection;

/** Holds {@code docs/pipelines.md} against the schema, the transformers and a definition that tests use. */
@QuarkusTest
class PipelineDocumentTest extends MigrationTest {

    private static final Path DOCUMENT = Path.of("../docs/pipelines.md");

    @Inject
    Transformers transformers;

    @Test
    void everyKeyIsThatOfTheSchema() throws IOException {
        var schema = new ObjectMapper().readTree(DefinitionSchema.ofPipelines().text());
        var text = new StringBuilder("The file:\n\n").append(keys(schema));
        for (var part : List.of("entity", "part", "terms", "mapping", "check")) {
            var definition = schema.at("/$defs/" + part);
            text.append("\n**%s.** %s\n\n"
                            .formatted(
                                    name(part), definition.path("description").textValue()))
                    .append(keys(definition));
        }
        new DocumentedSection(DOCUMENT, "keys").assertSays(text.toString());
    }

    @Test
    void theTransformersAreThoseThatThereAre() throws IOException {
        var rows = transformers.names().stream()
                .map(name -> transformers.named(name).orElseThrow())
                .map(transformer -> List.of(
                        code(transformer.name()),
                        Integer.toString(transformer.columns()),
                        transformer.argument() == null ? "" : transformer.argument(),
                        transformer.description()))
                .toList();
        new DocumentedSection(DOCUMENT, "transformers")
                .assertSays(table(List.of("name", "values", "`argument`", "gives"), rows));
    }

    @Test
    void theExampleIsOneThatTestsCheck() throws IOException {
        try (var example = PipelineDocumentTest.class.getResourceAsStream("/preflight/pipelines/forum.yaml")) {
            var yaml = new String(example.readAllBytes(), StandardCharsets.UTF_8);
            new DocumentedSection(DOCUMENT, "example").assertSays("```yaml\n" + yaml + "```\n");
        }
    }

    private static String keys(JsonNode definition) {
        var required = new ArrayList<String>();
        definition.path("required").forEach(key -> required.add(key.textValue()));
        var rows = definition
                .path("properties")
                .propertyStream()
                .map(property -> List.of(
                        code(property.getKey()),
                        required.contains(property.getKey()) ? "yes" : unlessGiven(property.getValue()),
                        property.getValue().path("description").textValue()))
                .toList();
        return table(List.of("key", "required", "meaning"), rows);
    }

    private static String unlessGiven(JsonNode property) {
        return property.path("default").asText().isEmpty()
                ? ""
                : "unless given: " + code(property.path("default").asText());
    }

    private static String name(String part) {
        return switch (part) {
            case "entity" -> "An entity (`entities`)";
            case "part" -> "A part (`parts`)";
            case "terms" -> "Terms (`terms`)";
            case "mapping" -> "A mapping (in `columns`, `when`, `values`)";
            default -> "A check (`checks`)";
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
