package org.plumbline.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.plumbline.service.json.StrictTree;

/** The catalog as YAML: one form for one content, so that a change of a line is a change of the catalog. */
final class CatalogYaml {

    static final String MEDIA_TYPE = "application/yaml";

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StrictTree.constraints())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    private static final ObjectMapper WRITER = new YAMLMapper(FACTORY);

    private CatalogYaml() {}

    static String write(CatalogDocument catalog) {
        try {
            return WRITER.writeValueAsString(catalog);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalog cannot be written", e);
        }
    }

    /**
     * What a file holds, as maps, lists, texts and numbers.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput where it is no YAML that can be understood in one way
     */
    static Object read(byte[] file) {
        return StrictTree.read(file, FACTORY, "YAML");
    }
}
