package org.plumbline.bi.explain;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.bi.fixture.Golden;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.SuiteMetrics;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

class ExplainSqlTest {

    private static final Window WINDOW =
            new Window(Instant.parse("2026-10-21T00:00:00Z"), Instant.parse("2026-11-20T12:35:00Z"));
    private static final Scope SOME = Scope.of(List.of("paris", "toronto"));

    @ParameterizedTest
    @EnumSource(names = {"REPORTS", "REMOVAL_RATE", "MEDIAN_HOURS_TO_TAKEDOWN"})
    void contributions(Kpi kpi) throws IOException {
        matches("contributions", kpi.definition(), ExplainSql.contributions(kpi.definition(), SOME, WINDOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTS", "REMOVED_POSTS"})
    void sample(Kpi kpi) throws IOException {
        matches(
                "sample",
                kpi.definition(),
                new Sample(kpi.definition(), SOME, WINDOW).query().orElseThrow());
    }

    @Test
    void rowsThatFallUnderNoBranch() throws IOException {
        var applications = SuiteMetrics.APPLICATIONS;
        matches("contributions", applications, ExplainSql.contributions(applications, SOME, WINDOW));
    }

    private static void matches(String statement, MetricDefinition metric, Query query) throws IOException {
        Golden.matches("explain", statement + "-of-" + metric.key(), query);
    }
}
