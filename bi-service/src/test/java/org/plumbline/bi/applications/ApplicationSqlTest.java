package org.plumbline.bi.applications;

import static org.plumbline.bi.fixture.Golden.matches;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.window.Period;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The recruiting dashboard's statements, as the database gets them but for values shown in place. */
class ApplicationSqlTest {

    private static final String FOLDER = "applications";
    private static final Period EVER = new Period(null, null);
    private static final Period NOVEMBER =
            new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    private static final Period MORNING = new Period(Instant.parse("2026-11-01T06:00:00Z"), null);

    @Test
    void recent() throws IOException {
        var all = new RecentQuestion(Scope.everything(), EVER, List.of(), List.of(), Optional.empty(), 50);
        matches(FOLDER, "recent", ApplicationQueries.recent(all, Optional.empty()));
        var some = new RecentQuestion(
                Scope.everything(),
                NOVEMBER,
                List.of("new", "interview"),
                List.of(7L),
                Optional.of(new PagePosition(Instant.parse("2026-11-19T10:00:00.000001Z"), 3)),
                50);
        matches(
                FOLDER,
                "recent-of-some",
                ApplicationQueries.recent(some, Optional.of(Instant.parse("2026-11-18T10:00:00Z"))));
    }

    @Test
    void counts() throws IOException {
        matches(FOLDER, "by-status", ApplicationSql.byStatus(Scope.everything(), Parts.of(MORNING.window())));
        matches(FOLDER, "by-status-of-days", ApplicationSql.byStatus(Scope.everything(), Parts.of(NOVEMBER.window())));
        matches(FOLDER, "by-company", ApplicationSql.byCompany(Scope.everything(), Parts.of(NOVEMBER.window())));
        var edges = Parts.of(new Window(Instant.parse("2026-11-01T06:30:00Z"), Instant.parse("2026-11-01T07:15:00Z")));
        matches(FOLDER, "by-company-at-the-ends", ApplicationSql.byCompany(Scope.everything(), edges));
        matches(
                FOLDER,
                "any-before",
                ApplicationQueries.anyBefore(Scope.everything(), Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void nothingForAnyOtherScope() throws IOException {
        matches(
                FOLDER,
                "by-status-for-a-manager",
                ApplicationSql.byStatus(Scope.of(List.of("paris")), Parts.of(EVER.window())));
    }
}
