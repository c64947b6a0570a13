package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.service.failure.Failure;

/** What the head of a check's file says, and how it is refused. */
class SqlCheckTest {

    @Test
    void theHeadSaysWhatTheCheckIs() {
        var check = SqlCheck.parse("few_lost", """
                -- kind: semantic
                -- severity: warning
                -- tolerance: 0.5 %
                -- among: core.submissions
                -- description: Few are lost: at most one in 200
                -- datasets: submission_facts, report_facts
                -- entities: posts
                -- failing-columns: url, platform
                SELECT 1
                """, null);
        assertEquals(
                new CheckHeader(
                        "few_lost",
                        CheckKind.SEMANTIC,
                        Severity.WARNING,
                        Tolerance.parse("0.5 %"),
                        "Few are lost: at most one in 200",
                        List.of("submission_facts", "report_facts"),
                        List.of("posts"),
                        List.of("url", "platform")),
                check.header());
        assertEquals(Optional.of("core.submissions"), check.among());
    }

    @Test
    void nothingIsToleratedUnlessTheHeadSaysSo() {
        assertEquals(Tolerance.NONE, parse("").header().tolerance());
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLine() {
        var refused = assertThrows(Failure.InvalidInput.class, () -> SqlCheck.parse("mine", """
                -- kind: semantical
                -- severity: critical
                -- tolerence: 3
                -- severity: warning
                -- and so on
                -- datasets: submission_fact
                SELECT 1
                """, null));
        assertEquals("""
                sql/checks/mine.sql:1: 'kind' is not one of structural, semantic: 'semantical'
                sql/checks/mine.sql:1: the head has no line '-- description: …'
                sql/checks/mine.sql:3: unknown key 'tolerence'; did you mean 'tolerance'?
                sql/checks/mine.sql:4: 'severity' is already in line 2
                sql/checks/mine.sql:5: a line of the head must be '-- key: value'; other comments come after the head
                sql/checks/mine.sql:6: there is no dataset 'submission_fact'; did you mean 'submission_facts'?""", refused.getMessage());
    }

    @Test
    void aToleranceThatMakesNoSenseIsRefused() {
        assertEquals(
                "sql/checks/mine.sql:5: '-3' is not a tolerance; give a number of rows such as 3, or a share such as"
                        + " 0.5 %",
                refusal("-- tolerance: -3"));
        assertEquals(
                "sql/checks/mine.sql:5: 'some' is not a tolerance; give a number of rows such as 3, or a share such"
                        + " as 0.5 %",
                refusal("-- tolerance: some"));
        assertEquals(
                "sql/checks/mine.sql:5: a tolerance of 100.1 % exceeds 100 %",
                refusal("-- tolerance: 100.1 %\n-- among: core.reports"));
        assertEquals(
                "sql/checks/mine.sql:5: a share needs a line '-- among: schema.table' with the rows it refers to",
                refusal("-- tolerance: 1 %"));
        assertEquals(
                "sql/checks/mine.sql:5: 'reports' is not a table; use the form schema.table",
                refusal("-- among: reports"));
    }

    @Test
    void aCheckBelongsToSomething() {
        var refused = assertThrows(Failure.InvalidInput.class, () -> SqlCheck.parse("mine", """
                -- kind: semantic
                -- severity: critical
                -- description:
                SELECT 1
                """, null));
        assertEquals("""
                sql/checks/mine.sql:1: the head needs '-- datasets: …' or '-- entities: …'
                sql/checks/mine.sql:3: 'description' is empty""", refused.getMessage());
    }

    private static String refusal(String line) {
        return assertThrows(Failure.InvalidInput.class, () -> parse(line)).getMessage();
    }

    private static SqlCheck parse(String line) {
        return SqlCheck.parse("mine", """
                -- kind: structural
                -- severity: critical
                -- description: Something holds
                -- entities: posts
                %s
                SELECT 1
                """.formatted(line), null);
    }
}
