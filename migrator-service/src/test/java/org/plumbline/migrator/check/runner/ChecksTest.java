package org.plumbline.migrator.check.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.ChosenCheck;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.check.content.EntityCountCheck;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** What a definition may say of its checks and their reference queries. */
class ChecksTest {

    private static final Checks CHECKS = AllChecks.checks();

    @Test
    void aCheckNeedsAReferenceQueryOfTheDatasetThatItCompares() {
        var referenceQueries = CHECKS.referenceQueriesByCheck(List.of("application_summary"));
        assertEquals(Set.of("application_summary"), referenceQueries.get("applications_parity"));
        assertEquals(Set.of("report_facts"), referenceQueries.get("reports_parity"));
        assertEquals(Set.of(), referenceQueries.get("entity_counts"));
    }

    @Test
    void theZeroSentinelNeedsAReferenceQueryOfEveryDatasetThatIsPublished() {
        assertEquals(Set.of("application_summary"), needsOfTheSentinel("application_summary"));
        assertEquals(Set.of("submission_facts", "report_facts"), needsOfTheSentinel("submission_facts"));
    }

    private static Set<String> needsOfTheSentinel(String publication) {
        return CHECKS.referenceQueriesByCheck(List.of(publication)).get("zero_sentinel");
    }

    @Test
    void aCheckKeepsItsSeverityUnlessThePipelineSaysOtherwise() {
        var check = new EntityCountCheck();
        assertEquals(Severity.CRITICAL, severity(check, null));
        assertEquals(Severity.WARNING, severity(check, "warning"));
        assertEquals(
                "the severity is not one of critical, warning: 'fatal'",
                assertThrows(IllegalArgumentException.class, () -> severity(check, "fatal"))
                        .getMessage());
    }

    @Test
    void aPipelineOverrulesTheToleranceWhereTheCheckCanApplyIt() {
        assertEquals(Optional.empty(), refusal("community_slugs_are_unique", "3"));
        assertEquals(Optional.empty(), refusal("platform_agrees_with_url", "0.5 %"));
        assertEquals(
                Optional.of("'community_slugs_are_unique' does not count the rows it checks; give a number of rows"),
                refusal("community_slugs_are_unique", "0.5 %"));
        assertEquals(Optional.of("a tolerance of 120 % exceeds 100 %"), refusal("platform_agrees_with_url", "120 %"));
    }

    private static Optional<String> refusal(String check, String tolerance) {
        return CHECKS.refusal(new CheckChoice(check, null, tolerance));
    }

    private static Severity severity(Check check, String wanted) {
        return ChosenCheck.of(check, new CheckChoice("entity_counts", wanted))
                .header()
                .severity();
    }
}
