package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.model.dataset.Datasets;

/** What a definition may say of its checks and their witnesses. */
class ChecksTest {

    private static final Checks CHECKS = AllChecks.checks();

    @Test
    void aCheckNeedsAWitnessOfTheDatasetThatItCompares() {
        var witnesses = CHECKS.witnessesByCheck(List.of("application_summary"));
        assertEquals(Set.of("application_summary"), witnesses.get("applications_parity"));
        assertEquals(Set.of("report_facts"), witnesses.get("reports_parity"));
        assertEquals(Set.of(), witnesses.get("entity_counts"));
    }

    @Test
    void theZeroSentinelNeedsAWitnessOfEveryDatasetThatIsPublished() {
        assertEquals(Set.of("application_summary"), needsOfTheSentinel("application_summary"));
        assertEquals(Set.of("submission_facts", "report_facts"), needsOfTheSentinel("submission_facts"));
    }

    private static Set<String> needsOfTheSentinel(String publication) {
        return CHECKS.witnessesByCheck(List.of(publication)).get("zero_sentinel");
    }

    @Test
    void aCheckKeepsItsSeverityUnlessThePipelineSaysOtherwise() {
        var check = new EntityCountCheck();
        assertEquals(Severity.CRITICAL, severity(check, null));
        assertEquals(Severity.WARNING, severity(check, "warning"));
        assertEquals(
                "'fatal' is not a severity; there are critical and warning",
                assertThrows(IllegalArgumentException.class, () -> severity(check, "fatal"))
                        .getMessage());
    }

    @Test
    void aPipelineOverrulesTheToleranceWhereTheCheckCanApplyIt() {
        assertEquals(Optional.empty(), refusal("community_slugs_are_unique", "3"));
        assertEquals(Optional.empty(), refusal("platform_agrees_with_url", "0.5 %"));
        assertEquals(
                Optional.of(
                        "'community_slugs_are_unique' does not count the rows that it looks at; give a number of rows"),
                refusal("community_slugs_are_unique", "0.5 %"));
        assertEquals(
                Optional.of("a tolerance of 120 % is more than everything"),
                refusal("platform_agrees_with_url", "120 %"));
    }

    private static Optional<String> refusal(String check, String tolerance) {
        return CHECKS.refusal(new CheckChoice(check, null, tolerance));
    }

    private static Severity severity(Check check, String wanted) {
        return ChosenCheck.of(check, new CheckChoice("entity_counts", wanted))
                .header()
                .severity();
    }

    @Test
    void aDatasetThatNobodySpeaksForCannotBeCompared() {
        assertEquals(
                "pipeline recruiting has no witness of application_summary, so nothing says what the legacy database"
                        + " makes of it; name one under 'witnesses'",
                problem(Map.of()));
    }

    @Test
    void aWitnessNamesEntitiesOfItsPipelineOnly() {
        assertEquals(
                "the witness of application_summary in pipeline recruiting names entity job, but there is no such"
                        + " entity; did you mean 'jobs'?",
                problem(Map.of("application_summary", "SELECT 1 WHERE 1 <> ALL (CAST({quarantined.job} AS int[]))")));
    }

    private static String problem(Map<String, String> witnesses) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> Witness.of(pipeline(witnesses), Datasets.APPLICATION_SUMMARY))
                .getMessage();
    }

    @Test
    void keysOfALegacyDatabaseStayValues() {
        var witness = Witness.of(
                pipeline(Map.of("application_summary", "SELECT {quarantined.jobs}, {quarantined.companies};")),
                Datasets.APPLICATION_SUMMARY);
        assertEquals(
                "SELECT ARRAY[E'7',E'x''; DROP TABLE jobs; \\\\'], ARRAY[]",
                witness.without(Map.of("jobs", new SetAside(List.of("7", "x'; DROP TABLE jobs; \\"), List.of()))));
    }

    private static Pipeline pipeline(Map<String, String> witnesses) {
        return new Pipeline(
                "recruiting",
                "recruiting",
                new BigDecimal("0.05"),
                List.of(entity("companies"), entity("jobs")),
                List.of("application_summary"),
                witnesses,
                List.of(),
                "test");
    }

    private static Entity entity(String name) {
        var bundle = new Bundle(new TableName("recruiting", name), NewKey.LEGACY, Map.of(), List.of(), List.of());
        return new Entity(name, TableName.parse(name), "id", null, DeletePolicy.REMOVE, bundle);
    }
}
