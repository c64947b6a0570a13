package org.plumbline.migrator.check;

import java.util.List;

/**
 * A check and its result in one run.
 *
 * @param acceptance the acceptance of its finding; null if there is none
 */
public record CheckResult(CheckHeader check, Outcome outcome, Finding finding, Long acceptance, long durationMillis) {

    /** Returns the critical failures, which block the publication. */
    public static List<CheckResult> blocking(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.outcome == Outcome.FAILED)
                .toList();
    }

    /** Counts results for a publication's record; accepted ones count as warned. */
    public static int count(List<CheckResult> results, Outcome outcome) {
        return Math.toIntExact(results.stream()
                .map(result -> result.outcome == Outcome.ACCEPTED ? Outcome.WARNED : result.outcome)
                .filter(outcome::equals)
                .count());
    }

    public String id() {
        return check.id();
    }

    public String message() {
        return finding.message();
    }

    /** Returns the same result as accepted. */
    public CheckResult accepted(long acceptanceId, String by, String reason) {
        var told = "%s Accepted by %s: %s".formatted(message(), by, reason);
        return new CheckResult(check, Outcome.ACCEPTED, finding.saying(told), acceptanceId, durationMillis);
    }
}
