package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.model.metric.Kpi;
import org.plumbline.service.security.AnsweredScope;

@QuarkusTest
class OverviewStateTest extends SampleTest {

    @Test
    void aZeroWithinTheMeasuredSpanIsAValue() {
        var overview = overview("?from=2026-03-01&to=2026-03-08");
        for (var kpi : List.of(Kpi.SUBMISSIONS, Kpi.REPORTS, Kpi.REMOVED_POSTS)) {
            overview.body(path(kpi, "value"), equalTo(0)).body(path(kpi, "state"), equalTo("value"));
        }
        overview.body("takedownSources.removedPosts", equalTo(List.of(0, 0)))
                .body("series", hasSize(7))
                .body("platforms", hasSize(0));
    }

    @Test
    void aRatioOrMedianOfNothingHasNoData() {
        overview("?from=2026-03-01&to=2026-03-08")
                .body("kpis.removalRate.value", nullValue())
                .body("kpis.removalRate.state", equalTo("no_data"))
                .body("kpis.removalRate.numerator", equalTo(0))
                .body("kpis.removalRate.denominator", equalTo(0))
                .body("kpis.medianHoursToTakedown.value", nullValue())
                .body("kpis.medianHoursToTakedown.state", equalTo("no_data"));
    }

    @Test
    void aRateOfZeroIsAValueWhereSomethingWasSubmitted() {
        overview("?from=2026-11-18&to=2026-11-19")
                .body("kpis.removalRate.value", equalTo(0))
                .body("kpis.removalRate.state", equalTo("value"));
    }

    @Test
    void nothingIsMeasuredBeforeTheFirstSubmissionOrAfterThePublication() {
        hasNoData(overview("?from=2025-12-01&to=2026-01-05"));
        hasNoData(overview("?from=2026-11-20T12:00:00Z&to=2026-11-20T12:30:00Z"));
    }

    @Test
    void aRunThatConfirmsThePublicationMeasuresUpToItsOwnEnd() {
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plusSeconds(1200), null);
        overview("?from=2026-11-20T12:00:00Z&to=2026-11-20T12:30:00Z")
                .body("kpis.submissions.value", equalTo(0))
                .body("kpis.submissions.state", equalTo("value"));
    }

    @Test
    void whatAFilterLeavesNothingOfHasNoData() {
        hasNoData(overview("?community=atlantis"));
        hasNoData(overview("?platformDetail=telegram"));
        // Toronto's first submission came in October: before it, zero says nothing about Toronto.
        hasNoData(overview("?from=2026-03-01&to=2026-03-08&community=toronto"));
    }

    @Test
    void aManagerWithoutCommunitiesSeesNothingAndIsToldSo() {
        for (var token : List.of(
                oidc.communityManager(), oidc.token().roles("community-manager").issue())) {
            var overview = Api.with(token).get(Api.OVERVIEW).then().statusCode(200);
            hasNoData(overview);
            overview.body("scope.all", equalTo(false))
                    .body("scope.communities", hasSize(0))
                    .body("scope.notice", equalTo(AnsweredScope.NO_COMMUNITIES));
        }
        overview("").body("scope", not(hasKey("notice")));
    }

    @Test
    void nothingIsAvailableBeforeTheFirstPublication() {
        data.empty().refresh();
        var overview = overview("?compare=previous");
        for (var kpi : Kpi.values()) {
            overview.body(path(kpi, "value"), nullValue())
                    .body(path(kpi, "state"), equalTo("not_available"))
                    .body(path(kpi, "reason"), equalTo("nothing has been published yet"))
                    .body(path(kpi, "previous"), nullValue());
        }
        overview.body("kpis.removalRate.denominator", nullValue())
                .body("platforms", hasSize(0))
                .body("series", hasSize(0))
                .body("takedownSources", hasSize(0))
                .body("publication.version", nullValue())
                .body("publication.stale", equalTo(true))
                .body("publication.staleReason", equalTo("nothing has been published yet"));
    }

    private static void hasNoData(ValidatableResponse overview) {
        for (var kpi : Kpi.values()) {
            overview.body(path(kpi, "value"), nullValue()).body(path(kpi, "state"), equalTo("no_data"));
        }
        overview.body("platforms", hasSize(0)).body("series", hasSize(0)).body("takedownSources", hasSize(0));
    }

    private static String path(Kpi kpi, String field) {
        return "kpis." + kpi.apiName() + "." + field;
    }

    private ValidatableResponse overview(String query) {
        return Api.with(oidc.superadmin()).get(Api.OVERVIEW + query).then().statusCode(200);
    }
}
