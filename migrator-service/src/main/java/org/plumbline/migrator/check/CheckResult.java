package org.plumbline.migrator.check;

import java.util.List;

/** A check and what came of it in one run. */
public record CheckResult(CheckHeader check, Outcome outcome, Finding finding, long durationMillis) {

    /** The critical ones that keep the content from being published. */
    public static List<CheckResult> blocking(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.outcome == Outcome.FAILED)
                .toList();
    }

    public static int count(List<CheckResult> results, Outcome outcome) {
        return Math.toIntExact(
                results.stream().filter(result -> result.outcome == outcome).count());
    }

    public String id() {
        return check.id();
    }

    /** The finding in a sentence. */
    public String message() {
        return finding.message();
    }
}
