package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformRules;

/** What a definition may say of its checks. */
class ChecksTest {

    private static final Checks CHECKS = new Checks(
            new PlatformClassifier(new PlatformRules(0, List.of(), List.of(), List.of(), List.of(), List.of())));

    @ParameterizedTest
    @ValueSource(strings = {"moderation", "recruiting"})
    void theBuiltInPipelinesNameOnlyWhatThereIs(String name) {
        assertDoesNotThrow(() -> CHECKS.require(BuiltInDefinition.read(name)));
    }

    @Test
    void everyCheckIsChosenByABuiltInPipeline() {
        var chosen = List.of("moderation", "recruiting").stream()
                .flatMap(name -> BuiltInDefinition.read(name).checks().stream())
                .map(CheckChoice::id)
                .distinct()
                .sorted()
                .toList();
        assertEquals(CHECKS.knownIds().stream().sorted().toList(), chosen);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithTheNearestNames() {
        var wrong = pipeline(
                Map.of(),
                new CheckChoice("entity_count", null),
                new CheckChoice("entity_counts", "fatal"),
                new CheckChoice("applications_parity", null));
        assertEquals("""
                check entity_count: there is no such check; did you mean 'entity_counts'?
                check entity_counts: 'fatal' is not a severity; there are critical and warning
                check applications_parity: pipeline recruiting has no witness of application_summary, so nothing says \
                what the legacy database makes of it; name one under 'witnesses'""", problem(wrong));
    }

    @Test
    void aCheckOfEveryDatasetNeedsAWitnessOfEveryDataset() {
        var problem = problem(pipeline(Map.of(), new CheckChoice("zero_sentinel", null)));
        assertAll(
                () -> assertEquals(true, problem.startsWith("check zero_sentinel: "), problem),
                () -> assertEquals(true, problem.contains("no witness of application_summary"), problem));
    }

    @Test
    void aWitnessNamesEntitiesOfItsPipelineOnly() {
        var wrong = pipeline(
                Map.of("application_summary", "SELECT 1 WHERE 1 <> ALL (CAST({quarantined.job_application} AS int[]))"),
                new CheckChoice("applications_parity", null));
        assertEquals(
                "check applications_parity: the witness of application_summary in pipeline recruiting names"
                        + " {quarantined.job_application}, but there is no such entity; did you mean 'job_applications'?",
                problem(wrong));
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

    private static String problem(Pipeline pipeline) {
        return assertThrows(IllegalArgumentException.class, () -> CHECKS.require(pipeline))
                .getMessage();
    }

    private static Pipeline pipeline(Map<String, String> witnesses, CheckChoice... checks) {
        var recruiting = BuiltInDefinition.read("recruiting");
        return new Pipeline(
                recruiting.name(),
                recruiting.source(),
                recruiting.quarantineLimit(),
                recruiting.entities(),
                recruiting.publishes(),
                witnesses,
                List.of(checks),
                recruiting.origin());
    }
}
