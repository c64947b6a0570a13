package org.plumbline.bi.overview;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Golden;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * The overview's statements, as the database gets them but for values shown in place. After a change that is meant:
 * {@code ./mvnw -pl bi-service -am test -Dtest=OverviewSqlTest -Dgolden.update=true}, and review the difference.
 */
class OverviewSqlTest {

    private static final Window NOVEMBER =
            new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    private static final Selection NARROW = new Selection(Scope.of(List.of("paris", "toronto")), List.of("instagram"));
    private static final Selection ALL = new Selection(Scope.everything(), List.of());

    @Test
    void countsOfSomeCommunities() throws IOException {
        matches("counts-of-some", OverviewSql.counts(NARROW, Parts.of(NOVEMBER)));
    }

    @Test
    void countsOverAllCommunities() throws IOException {
        matches("counts-of-all", OverviewSql.counts(ALL, Parts.of(NOVEMBER)));
    }

    @Test
    void countsUpToAMinute() throws IOException {
        var thisMorning = new Window(NOVEMBER.from(), Instant.parse("2026-11-20T12:35:00Z"));
        matches("counts-up-to-a-minute", OverviewSql.counts(ALL, Parts.of(thisMorning)));
    }

    @Test
    void countsForACallerWithoutCommunities() throws IOException {
        var nothing = new Selection(Scope.of(List.of()), List.of());
        matches("counts-of-nothing", OverviewSql.counts(nothing, Parts.of(NOVEMBER)));
    }

    @Test
    void medianHoursToTakedown() throws IOException {
        matches("median-hours-to-takedown", OverviewSql.medianHoursToTakedown(NARROW, NOVEMBER));
    }

    @Test
    void firstSubmission() throws IOException {
        matches("submissions-before", OverviewSql.submissionsBefore(NARROW, NOVEMBER.from()));
        matches("first-submission", OverviewSql.firstSubmission(NARROW, NOVEMBER));
    }

    private static void matches(String name, Query query) throws IOException {
        Golden.matches("overview", name, query);
    }
}
