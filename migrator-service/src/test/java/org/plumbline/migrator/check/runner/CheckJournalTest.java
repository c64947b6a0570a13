package org.plumbline.migrator.check.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.check.Severity;

@QuarkusTest
class CheckJournalTest extends MigrationTest {

    private static final CheckHeader HEADER =
            CheckHeader.structural("a_check", "Something holds").with(Severity.WARNING);

    @Inject
    CheckJournal journal;

    @Inject
    AgroalDataSource targetConnections;

    /** An attempt that broke off after its checks were written down is made again, and checks again. */
    @Test
    void theResultsOfAnotherAttemptTakeThePlaceOfTheFirst() throws SQLException {
        var run = run();

        try (var connection = targetConnections.getConnection()) {
            journal.record(connection, run.getLong("id"), List.of(result(Outcome.WARNED)));
            journal.record(connection, run.getLong("id"), List.of(result(Outcome.PASSED)));
        }

        assertEquals(List.of("a_check"), checks(run, "passed"));
        assertEquals(List.of(), checks(run, "warned"));
    }

    /** Or a process that is killed between them leaves content of which nobody can say what its checks found. */
    @Test
    void resultsAreWrittenByTheTransactionThatPublishes() throws SQLException {
        var run = run();

        assertEquals("1", value("""
                        SELECT count(DISTINCT written_by)
                        FROM (
                            SELECT xmin::text AS written_by FROM etl.check_results WHERE run_id = %1$d
                            UNION ALL
                            SELECT xmin::text FROM bi.publications WHERE run_id = %1$d
                        ) AS results_and_publication
                        """.formatted(run.getLong("id"))));
    }

    @Test
    void saysSinceWhichRunSomethingIsFoundAndWhatWasFoundBefore() throws SQLException {
        var runs = List.of(run(), run(), run(), run(), run());
        var outcomes = List.of(Outcome.WARNED, Outcome.PASSED, Outcome.FAILED, Outcome.WARNED, Outcome.PASSED);
        try (var connection = targetConnections.getConnection()) {
            for (var place = 0; place < runs.size(); place++) {
                journal.record(connection, runs.get(place).getLong("id"), List.of(result(outcomes.get(place))));
            }
        }

        course(runs.get(0), null, runs.get(0).getLong("id"), 1);
        course(runs.get(1), "warned", null, null);
        course(runs.get(2), "passed", runs.get(2).getLong("id"), 1);
        course(runs.get(3), "failed", runs.get(2).getLong("id"), 2);
        course(runs.get(4), "warned", null, null);
    }

    private void course(Answer run, String before, Long since, Integer inRuns) {
        var found = findings(run).getFirst();
        assertEquals(before, found.path("outcomeBefore").textValue());
        assertEquals(
                since,
                found.path("sinceRunId").isNull()
                        ? null
                        : found.path("sinceRunId").longValue());
        assertEquals(
                inRuns,
                found.path("sinceRuns").isNull()
                        ? null
                        : found.path("sinceRuns").intValue());
    }

    private static CheckResult result(Outcome outcome) {
        return new CheckResult(HEADER, outcome, new FailingRows().finding(null, null, "Holds."), null, 1);
    }
}
