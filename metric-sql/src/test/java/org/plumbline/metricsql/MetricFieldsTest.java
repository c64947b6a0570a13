package org.plumbline.metricsql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

class MetricFieldsTest {

    private static final Window NOVEMBER =
            new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    @Test
    void removedPostsAreCountedByWhenTheyWereTakenDown() {
        assertEquals("""
                cast(count(*) filter (where ("effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00' \
                and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00' \
                and "effective_takedown_at" is not null)) as numeric)""", sql(Kpi.REMOVED_POSTS));
    }

    @Test
    void theRemovalRateHasNoValueWhereNothingWasSubmitted() {
        assertEquals("""
                (cast(count(*) filter (where ("submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00' \
                and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00' \
                and "effective_takedown_at" is not null)) as numeric) / nullif(\
                cast(count(*) filter (where ("submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00' \
                and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00')) as numeric), 0))""", sql(Kpi.REMOVAL_RATE));
    }

    @Test
    void aScopeWithoutCommunitiesSeesNoRow() {
        assertEquals("false", render(Predicates.visibleTo(Scope.of(List.of()), Datasets.SUBMISSION_FACTS)));
    }

    @Test
    void aDatasetWithoutCommunitiesIsSeenOnlyByAScopeOverEverything() {
        assertEquals("false", render(Predicates.visibleTo(Scope.of(List.of("paris")), Datasets.APPLICATION_SUMMARY)));
        assertEquals("true", render(Predicates.visibleTo(Scope.everything(), Datasets.APPLICATION_SUMMARY)));
    }

    @Test
    void aSlugIsBoundAndNeverBecomesSql() {
        assertEquals(
                "\"community_slug\" in ('x''); drop table facts; --')",
                render(Predicates.visibleTo(
                        Scope.of(List.of("x'); drop table facts; --")), Datasets.SUBMISSION_FACTS)));
    }

    private static String sql(Kpi kpi) {
        var within = Predicates.in(NOVEMBER, kpi.definition().header().timeColumn());
        return render(MetricFields.value(kpi.definition(), within));
    }

    private static String render(QueryPart part) {
        return DSL.using(SQLDialect.POSTGRES)
                .renderInlined(part)
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")");
    }
}
