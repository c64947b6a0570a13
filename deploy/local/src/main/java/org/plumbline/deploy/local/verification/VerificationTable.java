package org.plumbline.deploy.local.verification;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Map;
import org.plumbline.deploy.local.verification.Verification.Fact;

/** Shows a verification to a person: what was expected, what was found of each part, and what to do. */
public final class VerificationTable {

    private static final Map<String, String> MARKS = Map.of("passed", "ok  ", "unknown", "?   ", "failed", "FAIL");

    private final PrintStream out;

    public VerificationTable(PrintStream out) {
        this.out = out;
    }

    /** One paragraph for each expectation. */
    public void print(Verification verification) {
        var expectations = new LinkedHashSet<String>();
        verification.facts().forEach(fact -> expectations.add(fact.expectation()));
        for (var expectation : expectations) {
            var facts = verification.facts().stream()
                    .filter(fact -> fact.expectation().equals(expectation))
                    .toList();
            out.println(facts.getFirst().about());
            var width = facts.stream()
                    .mapToInt(fact -> fact.subject().length())
                    .max()
                    .orElseThrow();
            facts.forEach(fact -> print(fact, width));
            facts.stream()
                    .filter(Fact::hasFailed)
                    .map(Fact::otherwise)
                    .distinct()
                    .forEach(todo -> out.println("  -> " + todo));
        }
        out.println();
        out.printf(
                "%d passed, %d cannot be told yet, %d failed%n",
                verification.passed(), verification.unknown(), verification.failed());
    }

    private void print(Fact fact, int width) {
        var mark = MARKS.getOrDefault(fact.outcome(), fact.outcome());
        out.println("  %s  %s  %s".formatted(mark, padded(fact.subject(), width), fact.found()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
