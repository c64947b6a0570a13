package org.plumbline.migrator.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Verification")
record VerificationView(
        @Schema(description = "Whether nothing has failed") boolean ok,
        @Schema(nullable = false) Instant verifiedAt,
        long passed,

        @Schema(description = "Items that are unknown yet; not failures")
        long unknown,

        long failed,
        List<Fact> facts) {

    @Schema(name = "VerifiedFact")
    record Fact(
            @Schema(description = "Its expectation", examples = "indexes")
            String expectation,

            @Schema(description = "A sentence that is true if it passes")
            String about,

            @Schema(examples = "idx_jobs_company_id") String subject,
            FactOutcome outcome,
            @Schema(description = "The finding") String found,

            @Schema(nullable = true, description = "What to do; null unless it failed")
            String otherwise) {

        static Fact of(Expectation expectation, String subject, FactOutcome outcome, String found) {
            return new Fact(
                    expectation.id(),
                    expectation.about(),
                    subject,
                    outcome,
                    found,
                    outcome == FactOutcome.FAILED ? expectation.otherwise() : null);
        }
    }

    static VerificationView of(Instant now, List<Fact> facts) {
        var failed = count(facts, FactOutcome.FAILED);
        return new VerificationView(
                failed == 0,
                now,
                count(facts, FactOutcome.PASSED),
                count(facts, FactOutcome.UNKNOWN),
                failed,
                List.copyOf(facts));
    }

    private static long count(List<Fact> facts, FactOutcome outcome) {
        return facts.stream().filter(fact -> fact.outcome() == outcome).count();
    }
}
