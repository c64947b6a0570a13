package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class CheckJournalTest extends MigrationTest {

    private static final CheckHeader HEADER =
            new CheckHeader("a_check", CheckKind.STRUCTURAL, Severity.WARNING, "Something holds");

    @Inject
    CheckJournal journal;

    /** An attempt that broke off after its checks were written down is made again, and checks again. */
    @Test
    void theResultsOfAnotherAttemptTakeThePlaceOfTheFirst() {
        var run = run();

        journal.record(run.getLong("id"), List.of(result(Outcome.WARNED)));
        journal.record(run.getLong("id"), List.of(result(Outcome.PASSED)));

        assertEquals(List.of("a_check"), checks(run, "passed"));
        assertEquals(List.of(), checks(run, "warned"));
    }

    private static CheckResult result(Outcome outcome) {
        return new CheckResult(HEADER, outcome, new Finding(null, null, 0, List.of(), "Holds."), 1);
    }
}
