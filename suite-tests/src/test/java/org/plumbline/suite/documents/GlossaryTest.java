package org.plumbline.suite.documents;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the glossary against the words of which tables, endpoints and settings are named. */
class GlossaryTest {

    private static final Path GLOSSARY = ProjectFiles.ROOT.resolve("docs/glossary.md");
    private static final Path PLAIN_WORDS = Path.of("src/test/resources/org/plumbline/suite/documents/plain-words.txt");

    private static final Pattern RELATION =
            Pattern.compile("^CREATE (?:TABLE|VIEW|MATERIALIZED VIEW) (\\w+\\.\\w+)", Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    /** The first cell of a row, where terms are bold and other spellings of them code. */
    private static final Pattern TERMS = Pattern.compile("^\\| (\\*\\*[^|]*) \\|", Pattern.MULTILINE);

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

    /** Each word, with a name that has it. */
    private static final Map<String, String> USED = new TreeMap<>();

    private static Set<String> explained;
    private static Set<String> plain;

    @BeforeAll
    static void read() throws IOException {
        for (var file : ProjectFiles.ending(".sql")) {
            if (file.toString().contains("/main/resources/db/")) {
                names(RELATION, Files.readString(file));
            }
        }
        for (var source : OwnSettings.mainSources()) {
            names(PATH, source);
        }
        OwnSettings.all().forEach(setting -> name(setting.name()));
        assertTrue(USED.size() > 100, () -> "a rule about hardly any words would always hold: " + USED);
        explained = words(TERMS, Files.readString(GLOSSARY));
        plain = new TreeSet<>(Files.readAllLines(PLAIN_WORDS));
    }

    private static void names(Pattern pattern, String text) {
        pattern.matcher(text).results().map(match -> match.group(1)).forEach(GlossaryTest::name);
    }

    private static void name(String name) {
        words(PARAMETER.matcher(name).replaceAll("")).forEach(word -> USED.putIfAbsent(word, name));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> words(match.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void everyWordOfANameIsExplainedOrPlain() {
        var missing = new TreeMap<>(USED);
        missing.keySet().removeIf(word -> isIn(explained, word) || isIn(plain, word));
        assertEquals(Map.of(), missing, "explain these words in docs/glossary.md, or add them to plain-words.txt");
    }

    @Test
    void noWordIsCalledPlainForNothing() {
        var used = new TreeSet<String>();
        USED.keySet().forEach(word -> used.addAll(forms(word)));
        var idle = new TreeSet<>(plain);
        idle.removeIf(word -> used.contains(word) && !explained.contains(word));
        assertEquals(Set.of(), idle, "no name has these plain words, or the glossary explains them");
    }

    @Test
    void threeThingsAreRemembered() throws IOException {
        var section = Files.readString(GLOSSARY)
                .split("\n## What is remembered\n", 2)[1]
                .split("\n## ", 2)[0];
        assertEquals(
                List.of("**response cache**", "**rollup**", "**fingerprint**"),
                TERMS.matcher(section).results().map(match -> match.group(1)).toList());
    }

    @Test
    void noTermIsExplainedTwice() throws IOException {
        var seen = new TreeSet<String>();
        var again = Pattern.compile("\\*\\*([^*]+)\\*\\*")
                .matcher(String.join(
                        "\n",
                        TERMS.matcher(Files.readString(GLOSSARY))
                                .results()
                                .map(match -> match.group(1))
                                .toList()))
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(", ")))
                .filter(term -> !seen.add(term))
                .toList();
        assertEquals(List.of(), again);
    }

    private static boolean isIn(Set<String> words, String word) {
        return forms(word).stream().anyMatch(words::contains);
    }

    /** The word, and what it is the plural of. */
    private static List<String> forms(String word) {
        return List.of(
                word,
                word.replaceFirst("s$", ""),
                word.replaceFirst("es$", ""),
                word.replaceFirst("ses$", "sis"),
                word.replaceFirst("ies$", "y"));
    }
}
