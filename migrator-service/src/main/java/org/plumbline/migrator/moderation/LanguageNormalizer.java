package org.plumbline.migrator.moderation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.migrator.pipeline.DefinitionFolder;
import org.plumbline.model.text.LetterCase;
import org.plumbline.model.text.WhiteSpace;

/** Converts every spelling of a language to its ISO 639-1 code. The spellings are data: {@code rules/languages.tsv}. */
final class LanguageNormalizer {

    /** Spellings that mean an unknown language or none, including those of ISO 639-2. */
    static final Set<String> SILENT =
            Set.of("und", "mul", "zxx", "mis", "unknown", "undefined", "n/a", "na", "none", "null", "other", "tbd");

    private final Map<String, String> codesBySpelling = new HashMap<>();

    LanguageNormalizer() {
        new String(DefinitionFolder.resource("/rules/languages.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(this::learn);
    }

    private void learn(String line) {
        var tab = line.indexOf('\t');
        var code = line.substring(0, tab);
        codesBySpelling.put(code, code);
        for (var spelling : line.substring(tab + 1).split("\\|", -1)) {
            codesBySpelling.putIfAbsent(spelling, code);
        }
    }

    /** Returns the ISO 639-1 code; null if the text is not a language with such a code. */
    String normalize(String legacy) {
        if (legacy == null) {
            return null;
        }
        var spelling = LetterCase.lower(WhiteSpace.strip(legacy));
        var code = codesBySpelling.get(spelling);
        return code != null ? code : codesBySpelling.get(withoutRegion(spelling));
    }

    /** {@code en-GB} and {@code pt_BR} are languages with a region. */
    private static String withoutRegion(String tag) {
        return tag.replaceFirst("[-_].*", "");
    }
}
