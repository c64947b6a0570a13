package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class CheckJournalTest extends MigrationTest {

    private static final CheckHeader HEADER =
            new CheckHeader("a_check", CheckKind.STRUCTURAL, Severity.WARNING, "Something holds");

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

    private static CheckResult result(Outcome outcome) {
        return new CheckResult(HEADER, outcome, new Faults().finding(null, null, "Holds."), 1);
    }
}
