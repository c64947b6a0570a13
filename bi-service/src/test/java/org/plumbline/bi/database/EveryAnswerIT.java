package org.plumbline.bi.database;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.FakeCatalog;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** The packaged service has what each answer is made with. */
@QuarkusIntegrationTest
class EveryAnswerIT {

    FakeOidc oidc;
    TestDatabase database;
    FakeCatalog catalog;

    @BeforeEach
    void publishTheSamples() {
        var data = new TargetData(database);
        SampleFacts.publish(data);
        data.application(1, "new", "2026-11-10T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        SampleMetrics.publish(catalog);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Api.OVERVIEW + "?compare=previous&from=2026-11-01&to=2026-11-20",
                Api.FRESHNESS,
                Api.EXPLAIN + "removalRate?from=2026-11-01&to=2026-11-20",
                Api.EXPLAIN + "change_of_posts?from=2026-11-01&to=2026-11-20",
                Api.RECENT_APPLICATIONS,
                Api.APPLICATIONS_BY_COMPANY,
                Api.APPLICATIONS_BY_STATUS,
                Api.DATASETS,
                Api.DATASETS + "/submission_facts",
                "/api/v1/metrics/rate/values?grain=month&groupBy=community_slug&from=2026-11-01&to=2026-11-20",
                "/api/v1/metrics/posts_of_seven_days/values?grain=day&from=2026-11-01&to=2026-11-20",
                "/api/v1/metrics/change_of_posts/values?grain=month&from=2026-11-01&to=2026-11-20"
            })
    void isGivenAndGivenAgain(String path) {
        for (var time = 0; time < 2; time++) {
            Api.with(oidc.superadmin()).get(path).then().statusCode(200);
        }
    }

    @Test
    void tellsWhereARowIsFrom() {
        var submission = new TargetData(database).single("SELECT min(submission_id) FROM core.submissions");
        Api.with(oidc.communityManager("paris"))
                .get(Api.SUBMISSIONS + submission + "/lineage")
                .then()
                .statusCode(200);
    }

    @Test
    void aComposedQuestionIsAnsweredWithinTheCallersScope() {
        Api.with(oidc.communityManager("paris"))
                .contentType("application/json")
                .body("""
                        {"dataset": "submission_facts", "measures": [{"agg": "count"}, {"agg": "median", "column": "toxicity"}],
                         "groupBy": [{"column": "community_slug"}, {"column": "submitted_at", "transform": "year"}],
                         "filters": [{"column": "platform_detail", "op": "in", "values": ["instagram", "facebook"]}],
                         "orderBy": [{"name": "count", "direction": "desc"}], "timezone": "Europe/Paris"}""")
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .body("rows[0][2]", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void soIsWhatIsServedBesideTheApi(String path) {
        RestAssured.get(path).then().statusCode(200);
    }

    @Test
    void soIsThePageWithWhatItNeeds() {
        var page = RestAssured.given()
                .auth()
                .oauth2(oidc.superadmin())
                .get("/overview")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var script = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"").matcher(page);
        assertTrue(script.find(), page);
        RestAssured.get(script.group(1))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=31536000"));
    }
}
