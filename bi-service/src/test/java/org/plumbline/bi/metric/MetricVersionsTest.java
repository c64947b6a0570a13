package org.plumbline.bi.metric;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.bi.fixture.SampleMetrics.NOVEMBER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.SampleTest;

/** Where definitions come from, and whose values anyone gets. */
@QuarkusTest
class MetricVersionsTest extends SampleTest {

    @BeforeEach
    void publishMetricsOfEachKind() {
        SampleMetrics.publish(catalog);
    }

    @AfterEach
    void theCatalogIsThere() {
        catalog.comeBack();
    }

    @Test
    void aManagerSeesTheValueOfTheClaimedCommunities() {
        SampleMetrics.answer(oidc.communityManager("paris"), "posts?" + NOVEMBER)
                .statusCode(200)
                .body("rows", equalTo(List.of(List.of(3))))
                .body("scope.communities", equalTo(List.of("paris")));
        SampleMetrics.answer(oidc.communityManager(), "posts?" + NOVEMBER)
                .statusCode(200)
                .body("rows", equalTo(List.of(List.of(0))))
                .body("scope.notice", containsString("no communities"));
        SampleMetrics.answer(oidc.superadmin(), "posts?community=toronto&" + NOVEMBER)
                .statusCode(200)
                .body("rows", equalTo(List.of(List.of(1))));
        assertEquals(refusal("toronto"), refusal("atlantis"));
        SampleMetrics.answer(oidc.token().issue(), "posts").statusCode(403);
        Api.anonymously().get(SampleMetrics.path("posts")).then().statusCode(401);
    }

    @Test
    void metricsOfDatasetsWithoutCommunitiesAreForSuperadmins() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        values("applications?" + NOVEMBER)
                .body("rows", equalTo(List.of(List.of(1))))
                .body("publication.dataset", equalTo("application_summary"));
        refused(oidc.communityManager("paris"), "applications", 403, "dataset-out-of-scope");
        refused(oidc.superadmin(), "applications?community=paris", 400, "invalid-input");
    }

    @Test
    void whatIsKnownGoesOnBeingServedWhileTheCatalogIsDown() {
        values("posts?" + NOVEMBER).body("catalog.askedAt", equalTo(SampleFacts.NOW.toString()));
        catalog.goAway();
        clock.advance(Duration.ofMinutes(1));
        values("posts?" + NOVEMBER)
                .body("catalog.current", equalTo(false))
                .body("catalog.askedAt", equalTo(SampleFacts.NOW.toString()))
                .body("rows", equalTo(List.of(List.of(5))));
        var asked = catalog.asked().size();
        values("posts?" + NOVEMBER).body("catalog.current", equalTo(false));
        assertEquals(asked, catalog.asked().size());
        refused(oidc.superadmin(), "never_asked", 503, "catalog-unavailable");
    }

    /** The catalog answers a later request with the new version, and after that the earlier one: not, or with the old version. */
    @ParameterizedTest
    @ValueSource(ints = {503, 0})
    void anAnswerThatComesLateLeavesWhatWasLearnedMeanwhile(int status) throws Exception {
        var key = "overtaken_" + status;
        catalog.publish(key, 1, SampleMetrics.posts("submitted_at"));
        values(key + "?" + NOVEMBER).body("metric", equalTo(key + "@1"));
        var asked = catalog.asked().size();
        var answer = catalog.stall();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> values(key + "?" + NOVEMBER));
            await().until(() -> catalog.asked().size() > asked);
            catalog.publish(key, 2, SampleMetrics.posts("submitted_at"));
            clock.advance(Duration.ofSeconds(1));
            values(key + "?" + NOVEMBER).body("metric", equalTo(key + "@2"));
            answer.complete(status);
            late.get().body("metric", equalTo(key + "@2")).body("catalog.current", equalTo(true));
        }
        catalog.goAway();
        values(key + "?" + NOVEMBER).body("metric", equalTo(key + "@2"));
    }

    @Test
    void theCatalogIsAskedAsTheCallerAndOnceForAVersion() {
        catalog.publish("asked_once", 3, SampleMetrics.posts("submitted_at"));
        values("asked_once?version=3&" + NOVEMBER).body("catalog.askedAt", equalTo(null));
        values("asked_once?version=3&from=2026-11-02&to=2026-11-20");
        assertEquals(
                List.of("/api/v1/metrics/asked_once/versions/3 Bearer"),
                catalog.asked().stream()
                        .filter(path -> path.contains("asked_once"))
                        .toList());
    }

    @Test
    void whatWasPublishedOnceStaysRunnable() {
        catalog.publish("moved", 1, SampleMetrics.posts("submitted_at"));
        values("moved?" + NOVEMBER).body("metric", equalTo("moved@1")).body("rows", equalTo(List.of(List.of(5))));
        catalog.publish("moved", 2, SampleMetrics.posts("effective_takedown_at"));
        values("moved?" + NOVEMBER).body("metric", equalTo("moved@2")).body("rows", equalTo(List.of(List.of(3))));
        values("moved?version=1&" + NOVEMBER)
                .body("metric", equalTo("moved@1"))
                .body("rows", equalTo(List.of(List.of(5))));
    }

    @Test
    void draftsAreForSuperadminsUntilTheyArePublished() {
        catalog.draft("tried_out", 1, SampleMetrics.posts("submitted_at"));
        values("tried_out?version=1&" + NOVEMBER).body("rows", equalTo(List.of(List.of(5))));
        refused(oidc.communityManager("paris"), "tried_out?version=1", 403, "metric-draft");
        catalog.publish("tried_out", 1, SampleMetrics.posts("submitted_at"));
        SampleMetrics.answer(oidc.communityManager("paris"), "tried_out?version=1&" + NOVEMBER)
                .statusCode(200)
                .body("rows", equalTo(List.of(List.of(3))));
    }

    @Test
    void anAnswerIsSentAgainOnlyWhenAnotherVersionIsPublished() {
        catalog.publish("tagged", 1, SampleMetrics.posts("submitted_at"));
        var tag = values("tagged?" + NOVEMBER)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        again("tagged?" + NOVEMBER, tag).statusCode(304);
        catalog.publish("tagged", 2, SampleMetrics.posts("submitted_at"));
        again("tagged?" + NOVEMBER, tag).statusCode(200).body("metric", equalTo("tagged@2"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(oidc.superadmin(), "unheard_of", 404, "metric-not-found");
        refused(oidc.superadmin(), "posts?version=9", 404, "metric-version-not-found");
        refused(oidc.superadmin(), "drafted", 404, "metric-not-published");
        refused(oidc.superadmin(), "outdated", 409, "definition-outdated");
        // No address of the document, by which every other answer is checked.
        RestAssured.given()
                .auth()
                .oauth2(oidc.superadmin())
                .urlEncodingEnabled(false)
                .get(SampleMetrics.path("..%2F..%2Fq"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/metric-not-found"));
    }

    private ValidatableResponse values(String metric) {
        return SampleMetrics.answer(oidc.superadmin(), metric).statusCode(200);
    }

    private ValidatableResponse again(String metric, String tag) {
        return Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .get(SampleMetrics.path(metric))
                .then();
    }

    private String refusal(String community) {
        return SampleMetrics.answer(oidc.communityManager("paris"), "posts?community=" + community)
                .statusCode(403)
                .extract()
                .asString();
    }

    private static void refused(String token, String metric, int status, String problem) {
        SampleMetrics.answer(token, metric).statusCode(status).body("type", equalTo("/problems/" + problem));
    }
}
