package org.plumbline.bi.metric;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.plumbline.bi.fixture.SampleMetrics.NOVEMBER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class MetricValuesTest extends SampleTest {

    @BeforeEach
    void publishMetricsOfEachKind() {
        SampleMetrics.publish(catalog);
    }

    @Test
    void aSimpleMetricIsMeasuredInTheWindow() {
        values("posts?" + NOVEMBER)
                .body("metric", equalTo("posts@1"))
                .body("format", equalTo("integer"))
                .body("unit", nullValue())
                .body("goodDirection", equalTo("none"))
                .body("columns.name", equalTo(List.of("value")))
                .body("rows", equalTo(List.of(List.of(5))))
                .body("window.from", equalTo("2026-11-01T00:00:00Z"))
                .body("catalog.current", equalTo(true))
                .body("publication.version", equalTo(7));
        values("posts?from=2020-01-01&to=2020-02-01").body("rows", equalTo(List.of(List.of(0))));
    }

    @Test
    void aRangeIsCutIntoUnitsLikeAnyWindow() {
        values("posts?range=12m&grain=month&timezone=Europe/Paris")
                .body("window.from", equalTo("2025-11-20T12:35:00Z"))
                .body("window.to", equalTo("2026-11-20T12:35:00Z"));
    }

    @Test
    void saysByWhichTimeTheWindowIsCut() {
        values("posts?grain=month&" + NOVEMBER).body("columns.title", equalTo(List.of("Submitted, by month", "T")));
        values("doubled?grain=week&" + NOVEMBER).body("columns.title", equalTo(List.of("Time, by week", "T")));
    }

    @Test
    void aRatioShowsBothOfItsSidesAndHasNoValueOverNothing() {
        values("rate?groupBy=community_slug&" + NOVEMBER)
                .body("metric", equalTo("rate@2"))
                .body("unit", equalTo("%"))
                .body("goodDirection", equalTo("up"))
                .body("columns.name", equalTo(List.of("community_slug", "value", "numerator", "denominator")))
                .body("columns.title", equalTo(List.of("Community", "T", "Numerator", "Denominator")))
                .body("columns.format", equalTo(List.of("text", "percent", "integer", "integer")))
                .body("columns.unit", equalTo(Arrays.asList(null, "%", null, null)))
                .body("rows[0]", equalTo(List.of("paris", 0.666667f, 2, 3)))
                .body("rows[1]", equalTo(List.of("toronto", 1, 1, 1)))
                .body("rows[2]", equalTo(Arrays.asList(null, 0, 0, 1)));
        values("rate?from=2020-01-01&to=2020-02-01").body("rows", equalTo(List.of(Arrays.asList(null, 0, 0))));
        values("per_report?from=2020-01-01&to=2020-02-01").body("rows", equalTo(List.of(Arrays.asList(null, 0, null))));
    }

    @Test
    void aSeriesHasTheBucketsWithRowsInTheZoneThatIsAsked() {
        values("posts?grain=day&timezone=Europe/Paris&from=2026-11-15&to=2026-11-20")
                .body("grain", equalTo("day"))
                .body("rows", equalTo(List.of(List.of("2026-11-14T23:00:00Z", 1), List.of("2026-11-18T23:00:00Z", 1))));
    }

    /** On the Azores midnight came twice on 2026-10-25. */
    @Test
    void aDayIsNamedAlikeAsABucketAndAsAGroup() {
        catalog.publish("posts_by_day", 1, """
                "dataset": "submission_facts", "timeColumn": "submitted_at", "format": "integer", "type": "simple",
                "measure": {"agg": "count"}, "allowedGroupBy": [{"column": "submitted_at", "transform": "day"}]""");
        data.post("paris", "meta", "facebook", "2026-10-25T00:30Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T12:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        for (var day : List.of("grain=day", "groupBy=submitted_at:day")) {
            values("posts_by_day?timezone=Atlantic/Azores&from=2026-10-25&to=2026-10-26&" + day)
                    .body("rows", equalTo(List.of(List.of("2026-10-25T00:00:00Z", 2))));
        }
    }

    @Test
    void aDerivedMetricIsComputedFromItsParts() {
        values("doubled?" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of(10))))
                .body("parts", equalTo(List.of("posts@1")));
        values("rate_by_rate?from=2020-01-01&to=2020-02-01")
                .body("rows", equalTo(List.of(Arrays.asList((Object) null))));
    }

    @Test
    void aCumulativeMetricCountsTheRowsOfItsSpan() {
        values("posts_of_seven_days?grain=day&from=2026-11-16&to=2026-11-19")
                .body(
                        "rows",
                        equalTo(List.of(
                                List.of("2026-11-16T00:00:00Z", 3),
                                List.of("2026-11-17T00:00:00Z", 2),
                                List.of("2026-11-18T00:00:00Z", 3))));
        values("posts_of_seven_days?grain=year&from=2020-01-01&to=2021-01-01")
                .body("rows", equalTo(List.of(List.of("2020-01-01T00:00:00Z", 0))));
        values("posts_of_the_month?grain=day&from=2026-11-12&to=2026-11-19")
                .body(
                        "rows",
                        equalTo(List.of(
                                List.of("2026-11-12T00:00:00Z", 3),
                                List.of("2026-11-15T00:00:00Z", 4),
                                List.of("2026-11-18T00:00:00Z", 5))));
    }

    /** There is no post of the 17th. */
    @Test
    void aCumulativeMetricHasAValueForOthersAlsoWhereItIsOmitted() {
        values("growth_of_the_month?grain=day&from=2026-11-18&to=2026-11-19")
                .body("rows", equalTo(List.of(List.of("2026-11-18T00:00:00Z", 1))));
        values("growth_of_the_month?from=2026-11-18&to=2026-11-19").body("rows", equalTo(List.of(List.of(1))));
    }

    @Test
    void aComparisonHoldsAMetricAgainstItsEarlierValue() {
        values("change_of_posts?grain=month&from=2026-10-01&to=2026-12-01")
                .body(
                        "rows",
                        equalTo(List.of(
                                Arrays.asList("2026-10-01T00:00:00Z", null), List.of("2026-11-01T00:00:00Z", 4))));
    }

    @Test
    void aMetricIsNarrowedToServices() {
        values("posts?platformDetail=instagram&" + NOVEMBER).body("rows", equalTo(List.of(List.of(2))));
        values("rate?platformDetail=instagram&platformDetail=tiktok&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of(0.666667f, 2, 3))));
        // Its parts are narrowed, and so is what is made of them.
        values("rate_by_rate?version=1&platformDetail=tiktok&" + NOVEMBER).body("rows", equalTo(List.of(List.of(1))));
    }

    @Test
    void bucketsAndGroupsWithoutARowOfTheServicesAreLeftOut() {
        values("posts?platformDetail=tiktok&groupBy=community_slug&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of("toronto", 1))));
        values("posts?platformDetail=instagram&grain=day&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of("2026-11-01T00:00:00Z", 1), List.of("2026-11-15T00:00:00Z", 1))));
        values("rate?platformDetail=instagram&groupBy=community_slug&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of("paris", 0.5f, 1, 2))));
        values("doubled?platformDetail=tiktok&groupBy=community_slug&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of("toronto", 2))));
        values("posts_of_the_month?platformDetail=instagram&grain=day&" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of("2026-11-01T00:00:00Z", 1), List.of("2026-11-15T00:00:00Z", 2))));
        values("posts?platformDetail=youtube&" + NOVEMBER).body("rows", equalTo(List.of(List.of(0))));
    }

    /** Its own filters do not decide which groups there are. */
    @Test
    void aGroupInWhichAMetricFiltersOutEveryRowIsThere() {
        values("rate?platformDetail=unknown&groupBy=community_slug&" + NOVEMBER)
                .body("rows", equalTo(List.of(Arrays.asList(null, 0, 0, 1))));
    }

    @Test
    void aCompositionThatReachesBeforeOurEraHasAValue() {
        catalog.publish("posts_of_ages", 1, """
                        "format": "integer", "type": "cumulative", "metric": {"metric": "posts", "version": 1},
                        "window": {"count": 1000, "grain": "year"}, "nullValues": "no_value", "emptyBuckets": "omit",
                        "allowedGroupBy": []""")
                .publish("posts_of_ages_before", 1, """
                        "format": "integer", "type": "comparison", "metric": {"metric": "posts_of_ages", "version": 1},
                        "offset": {"count": 1000, "grain": "year"}, "compare": "difference", "nullValues": "zero",
                        "emptyBuckets": "omit", "allowedGroupBy": []""")
                .publish("posts_of_all_ages", 1, """
                        "format": "integer", "type": "derived", "operation": "sum", "nullValues": "no_value",
                        "operands": [{"metric": "posts_of_ages_before", "version": 1}, {"metric": "posts", "version": 1}],
                        "emptyBuckets": "omit", "allowedGroupBy": []""")
                .publish("growth_of_all_ages", 1, """
                        "format": "integer", "type": "comparison", "metric": {"metric": "posts_of_all_ages", "version": 1},
                        "offset": {"count": 1000, "grain": "year"}, "compare": "difference", "nullValues": "zero",
                        "emptyBuckets": "omit", "allowedGroupBy": []""");
        for (var metric : List.of("posts_of_ages_before", "growth_of_all_ages")) {
            values(metric + "?from=1970-01-01&to=1970-02-01").body("rows", equalTo(List.of(List.of(0))));
            values(metric + "?timezone=Asia/Tokyo&grain=year&from=1970-01-01&to=1971-01-01");
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        for (var wrong : List.of(
                "version=0",
                "version=x",
                "grain=fortnight",
                "grain=hour&from=2020-01-01&to=2026-01-01",
                "groupBy=status",
                "unheard_of=1",
                "platformDetail=instagrm",
                "language=English",
                "timezone=Mars/Olympus",
                "from=2026-11-20&to=2026-11-19")) {
            SampleMetrics.answer(oidc.superadmin(), "posts?" + wrong)
                    .statusCode(400)
                    .body("violations.field.toString()", containsString(wrong.split("=", 2)[0]));
        }
    }

    private ValidatableResponse values(String metric) {
        return SampleMetrics.answer(oidc.superadmin(), metric).statusCode(200);
    }
}
