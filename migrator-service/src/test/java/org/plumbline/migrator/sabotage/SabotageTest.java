package org.plumbline.migrator.sabotage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.SettingsResource;
import org.plumbline.migrator.sabotage.Lie.Ending;
import org.plumbline.migrator.sabotage.Lie.ExpectedFinding;

/**
 * Plants one lie at a time into an otherwise honest system and watches it be stopped, or reported, with the rows named. The
 * lies are the files of {@code sabotage/lies}; {@link LieFile} says how they are written.
 */
@QuarkusTest
@WithTestResource(LyingPipelines.class)
@WithTestResource(
        value = SettingsResource.class,
        // Of so few rows, the sample would else be all.
        initArgs = @ResourceArg(name = "plumbline.checks.content-sample", value = "10"))
class SabotageTest extends HonestSystem {

    private static final String LAST_RUN =
            "SELECT last_run_state FROM bi.dataset_freshness WHERE dataset = 'submission_facts'";

    private static final int NEW_POST = 301;

    static List<Lie> lies() {
        return LieFile.all();
    }

    /** The next test refreshes views, which these define; and tests of other classes use the same database. */
    @AfterEach
    void restoreTheDefinitions() throws SQLException {
        execute("SELECT sabotage.restore_definitions()");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void isSeenThrough(Lie lie) throws SQLException {
        if (lie.mode().equals("reconcile") && lie.pipeline().equals(Lie.HONEST_PIPELINE)) {
            // Its checks trust the fingerprints that the same pipeline has stored.
            assertHonest(run("moderation", "full"));
        }
        change(NEW_POST);
        if (lie.isQuiet()) {
            assertHonest(run("moderation", "delta"));
        }
        plant(lie);
        var before = whatReadersSee();

        var run = run(lie.pipeline(), lie.mode());

        assertEquals(lie.ending().state(), run.getString("state"), () -> "found: " + failures(run));
        assertFound(lie, run);
        if (lie.ending() == Ending.MENDED) {
            assertHonest(run);
        } else if (lie.ending() == Ending.REPORTED) {
            assertNotEquals(before, whatReadersSee(), "what is only reported is published");
        } else {
            assertEquals(before, whatReadersSee(), "readers keep the last good content");
            assertNotFresh(lie);
        }

        execute("SELECT sabotage.take_lie_out()");
        var next = run("moderation", "delta");
        assertEquals("succeeded", next.getString("state"), next.getString("error"));
        if (lie.legacy().isEmpty()) {
            assertHonest(next);
        }
        assertEquals(
                "1", asReader("SELECT count(*) FROM bi.submission_facts WHERE legacy_id = '%d'".formatted(NEW_POST)));
    }

    /** Each in another place: the definition of the facts, rows, and rollups. */
    @ParameterizedTest
    @ValueSource(
            strings = {"takedown-rule-reads-only-the-report", "row-altered-by-hand", "rollup-halved-before-a-quiet-run"
            })
    void isNotForgottenByTheNextRun(String name) throws SQLException {
        var lie =
                lies().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        var before = whatReadersSee();
        change(NEW_POST);
        plant(lie);
        assertEquals("refused", run("moderation", lie.mode()).getString("state"));

        // Nothing has changed since, and nobody has mended anything.
        var next = run("moderation", "delta");

        assertEquals("refused", next.getString("state"));
        assertFound(lie, next);
        assertEquals(before, whatReadersSee(), "readers keep the last good content");
        assertNotFresh(lie);
    }

    @Test
    void withoutALieThereIsNoAlarm() throws SQLException {
        change(NEW_POST);
        for (var mode : List.of("delta", "full", "reconcile")) {
            assertHonest(run("moderation", mode));
        }
    }

    @Test
    void thereAreAHundredLiesAtLeast() {
        assertThat(lies().size(), greaterThanOrEqualTo(100));
    }

    private void plant(Lie lie) throws SQLException {
        if (!lie.mappings().isEmpty()) {
            // A definition that has changed has every row taken again: its pipeline knows the rows of the honest one.
            execute("""
                    INSERT INTO etl.checkpoints
                    SELECT (jsonb_populate_record(checkpoints, jsonb_build_object('pipeline', '%s'))).*
                    FROM etl.checkpoints
                    WHERE pipeline = 'moderation'
                    """.formatted(lie.pipeline()));
            if (lie.isQuiet()) {
                // As if the honest pipeline's definition had become this one.
                execute("UPDATE etl.runs SET pipeline = '%1$s'; UPDATE etl.checked_runs SET pipeline = '%1$s'"
                        .formatted(lie.pipeline()));
            }
        }
        execute(lie.target());
        legacy.execute(lie.legacy());
    }

    private void assertFound(Lie lie, Answer run) {
        if (lie.ending() == Ending.FAILED) {
            assertThat(run.getString("error"), containsString(lie.says()));
            return;
        }
        if (lie.ending() == Ending.REFUSED) {
            checks(run, "failed").forEach(check -> assertThat(run.getString("error"), containsString(check)));
        }
        var findings = findings(run);
        for (var expected : lie.findings()) {
            assertTrue(findings.stream().anyMatch(finding -> meets(expected, finding)), () -> "%s in %s"
                    .formatted(expected, failures(run)));
        }
    }

    private static boolean meets(ExpectedFinding expected, JsonNode finding) {
        return finding.path("id").asText().equals(expected.check())
                && !finding.path("outcome").asText().equals("passed")
                && finding.path("failingRows").valueStream().anyMatch(row -> meets(expected.row(), row));
    }

    private static boolean meets(Map<String, String> expected, JsonNode row) {
        return expected.entrySet().stream().allMatch(column -> meets(column.getValue(), row.path(column.getKey())));
    }

    private static boolean meets(String expected, JsonNode value) {
        return expected.equals(ExpectedFinding.ANY)
                ? !value.isMissingNode() && !value.isNull()
                : !value.isMissingNode() && value.asText().equals(expected);
    }

    private String failures(Answer run) {
        return findings(run).stream()
                .filter(finding -> !finding.path("outcome").asText().equals("passed"))
                .map(finding -> "%n%s %s".formatted(finding.path("id"), finding.path("failingRows")))
                .toList()
                .toString();
    }

    /** The numbers of a run that did not publish are not presented as fresh. */
    private void assertNotFresh(Lie lie) throws SQLException {
        if (lie.pipeline().equals(Lie.HONEST_PIPELINE)) {
            assertEquals(lie.ending().state(), asReader(LAST_RUN));
        }
    }
}
