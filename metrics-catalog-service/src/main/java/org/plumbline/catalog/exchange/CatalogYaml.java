package org.plumbline.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;
import org.plumbline.service.document.Documents;

/** The catalog as YAML in canonical form, so that the file changes only if the catalog does. */
final class CatalogYaml {

    static final String MEDIA_TYPE = "application/yaml";

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new QuotedNumbers())
            .build();
    private static final ObjectMapper WRITER = new YAMLMapper(FACTORY);

    private static final Pattern LINE_ENDS = Pattern.compile("[\\u2028\\u2029]");

    private CatalogYaml() {}

    /**
     * Also quotes texts that the library would write without quotes: a text such as 1e3, which would be read as a
     * number, and a text with Unicode line ends, which the library would break into lines that may not be readable.
     */
    private static final class QuotedNumbers extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value)
                    || Documents.isPlainYamlNumber(value)
                    || LINE_ENDS.matcher(value).find();
        }
    }

    static String write(CatalogDocument catalog) {
        try {
            return WRITER.writeValueAsString(catalog);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalog cannot be written", e);
        }
    }
}
