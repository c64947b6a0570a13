package org.plumbline.bi.overview;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Golden;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
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
    void figuresOfSubmissions() throws IOException {
        matches("figures-of-submissions", KpiQuery.statement(Datasets.SUBMISSION_FACTS, NARROW, NOVEMBER));
    }

    @Test
    void figuresOfReports() throws IOException {
        matches("figures-of-reports", KpiQuery.statement(Datasets.REPORT_FACTS, NARROW, NOVEMBER));
    }

    @Test
    void figuresForACallerWithoutCommunities() throws IOException {
        var nothing = new Selection(Scope.of(List.of()), List.of());
        matches("figures-of-nothing", KpiQuery.statement(Datasets.REPORT_FACTS, nothing, NOVEMBER));
    }

    @Test
    void firstSubmission() throws IOException {
        matches("first-submission", BreakdownQueries.firstSubmission(NARROW, NOVEMBER));
    }

    @Test
    void takedownSources() throws IOException {
        matches("takedown-sources", BreakdownQueries.takedownSources(NARROW, NOVEMBER));
    }

    @Test
    void platforms() throws IOException {
        matches("platforms-by-service", BreakdownQueries.platforms(ALL, NOVEMBER, true));
        matches("platforms-by-group", BreakdownQueries.platforms(ALL, NOVEMBER, false));
    }

    @Test
    void removedPostsPerDay() throws IOException {
        matches("removed-posts-per-day", BreakdownQueries.perDay(Kpi.REMOVED_POSTS, NARROW, NOVEMBER));
    }

    private static void matches(String name, Query query) throws IOException {
        Golden.matches("overview", name, query);
    }
}
