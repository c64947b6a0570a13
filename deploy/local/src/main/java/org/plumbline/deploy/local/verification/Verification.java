package org.plumbline.deploy.local.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.deploy.local.StackFailure;

/** The migrator's verification of the live system. */
public record Verification(boolean ok, long passed, long unknown, long failed, List<Fact> facts) {

    private static final Map<String, String> MARKS = Map.of("passed", "ok  ", "unknown", "?   ", "failed", "FAIL");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A verified item.
     *
     * @param about a sentence that is true if it passes
     * @param outcome {@code passed}, {@code unknown} or {@code failed}
     * @param otherwise what to do; null unless it failed
     */
    public record Fact(
            String expectation, String about, String subject, String outcome, String found, String otherwise) {}

    public static Verification of(JsonNode answer) {
        try {
            return JSON.treeToValue(answer, Verification.class);
        } catch (JsonProcessingException e) {
            throw new StackFailure("Cannot parse the migrator's verification: " + e.getMessage(), e);
        }
    }

    /** Prints a paragraph for each expectation: the expectation, the finding for each part, and what to do. */
    public void print(PrintStream out) {
        var byExpectation = facts.stream().collect(groupingBy(Fact::expectation, LinkedHashMap::new, toList()));
        for (var shown : byExpectation.values()) {
            out.println(shown.getFirst().about());
            var width = shown.stream()
                    .mapToInt(fact -> fact.subject().length())
                    .max()
                    .orElseThrow();
            for (var fact : shown) {
                var mark = MARKS.getOrDefault(fact.outcome(), fact.outcome());
                var padding = " ".repeat(width - fact.subject().length());
                out.println("  %s  %s%s  %s".formatted(mark, fact.subject(), padding, fact.found()));
            }
            shown.stream()
                    .filter(fact -> "failed".equals(fact.outcome()))
                    .map(Fact::otherwise)
                    .distinct()
                    .forEach(todo -> out.println("  -> " + todo));
        }
        out.println();
        out.printf("%d passed, %d unknown yet, %d failed%n", passed, unknown, failed);
    }
}
