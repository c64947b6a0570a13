package org.plumbline.bi.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

/** Other tests write facts by hand under one version, which no publication does: they have no cache. */
@QuarkusTest
@TestProfile(ResponseCacheTest.Caching.class)
class ResponseCacheTest extends SampleTest {

    private static final String NOVEMBER = Api.OVERVIEW + "?from=2026-11-01&to=2026-11-15";

    public static final class Caching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.bi.response-cache-rows", "10000");
        }
    }

    @Test
    void aQuestionThatWasAskedBeforeIsAnsweredWithoutReadingTheFacts() throws SQLException {
        ask(oidc.superadmin()).body("kpis.submissions.value", equalTo(3));
        clock.advance(Duration.ofSeconds(100));
        try (var _ = data.locked("bi.submission_rollup")) {
            // Whoever reads numbers now waits until the statement timeout.
            ask(oidc.superadmin())
                    .body("kpis.submissions.value", equalTo(3))
                    .body("publication.ageSeconds", equalTo(36 * 60 + 36));
        }
    }

    @Test
    void aComposedQueryThatWasAskedBeforeIsAnsweredWithoutReadingTheFacts() throws SQLException {
        query(oidc.superadmin()).body("rows", equalTo(List.of(List.of(7))));
        try (var _ = data.locked("bi.submission_facts_delta")) {
            query(oidc.superadmin()).body("rows", equalTo(List.of(List.of(7))));
        }
        query(oidc.communityManager("paris")).body("rows[0][0]", lessThan(7));
        data.post("toronto", "x", "x", "2026-11-09T00:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        query(oidc.superadmin()).body("rows", equalTo(List.of(List.of(8))));
    }

    private static ValidatableResponse query(String token) {
        return Api.with(token)
                .contentType("application/json")
                .body("{\"dataset\": \"submission_facts\", \"measures\": [{\"agg\": \"count\"}]}")
                .post("/api/v1/query")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherScopeAndAnotherPublicationAreAnsweredAnew() {
        ask(oidc.superadmin()).body("kpis.submissions.value", equalTo(3));
        ask(oidc.communityManager("paris")).body("kpis.submissions.value", equalTo(2));
        data.post("toronto", "x", "x", "2026-11-09T00:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        ask(oidc.superadmin()).body("kpis.submissions.value", equalTo(4));
        ask(oidc.communityManager("paris")).body("kpis.submissions.value", equalTo(2));
    }

    /** The list of one slug with a comma in it reads as that of two. */
    @Test
    void aListOfCommunitiesIsNotTakenForOneOfAnotherLength() {
        var both = oidc.communityManager("paris", "toronto");
        Api.with(oidc.superadmin())
                .get(NOVEMBER + "&community=paris, toronto")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("community")))
                .body("violations[0].message", containsString("no comma"));
        ask(both).body("kpis.submissions.value", equalTo(3));
        var oneText = oidc.token()
                .roles("community-manager")
                .claim("communities", "paris, toronto")
                .issue();
        ask(oneText)
                .body("kpis.submissions.value", nullValue())
                .body("scope.communities", empty())
                .body("scope.notice", containsString("an invalid list"));
        ask(both).body("kpis.submissions.value", equalTo(3));
    }

    @Test
    void aListOfStatusesIsNotTakenForOneOfAnotherLength() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        recent("status=new, sent", 0);
        recent("status=new&status=sent", 1);
        recent("status=new, sent", 0);
    }

    private void recent(String statuses, int applications) {
        Api.with(oidc.superadmin())
                .get(Api.RECENT_APPLICATIONS + "?" + statuses)
                .then()
                .statusCode(200)
                .body("items", hasSize(applications));
    }

    /** {@code SELECT refresh_submission_facts()} changes what is published, and is no publication. */
    @Test
    void aRefreshByHandIsSeenAtOnce() {
        var tag = ask(oidc.superadmin())
                .body("kpis.submissions.value", equalTo(3))
                .extract()
                .header("ETag");
        data.post("toronto", "x", "x", "2026-11-09T00:00Z", null);
        data.execute("SELECT refresh_submission_facts()");
        Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .get(NOVEMBER)
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(4));
        ask("from=2026-11-01&to=2026-11-15T00:01Z", 4);
    }

    /** What a view showed that somebody replaced is not given any more once it is mended. */
    @Test
    void whatAReplacedViewSaidIsForgottenWithIt() {
        data.post("paris", "x", "x", "2026-11-15T10:20:30Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        ask("from=2026-11-01&to=2026-11-15", 3);
        try {
            data.showSubmissionsOfDaysAs("submissions * 2");
            ask("from=2026-11-01&to=2026-11-15", 6);
            ask("from=2026-11-01&to=2026-11-15T00:01Z", 6);
        } finally {
            data.showSubmissionsOfDaysAs("submissions");
        }
        ask("from=2026-11-01&to=2026-11-15", 3);
        ask("from=2026-11-01&to=2026-11-15T00:01Z", 3);
    }

    /** Half a submission is a fault of the database's definitions: no number, and no internal error. */
    @Test
    void countsThatAreNoWholeNumbersAreNotGiven() {
        data.publish(9, SampleFacts.PUBLISHED_AT.plusSeconds(90));
        try {
            data.showSubmissionsOfDaysAs("submissions / 2.5");
            Api.with(oidc.superadmin())
                    .get(Api.OVERVIEW + "?from=2026-11-01&to=2026-11-15")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/read-models-contradict"))
                    .body("detail", containsString("./dev verify"));
        } finally {
            data.showSubmissionsOfDaysAs("submissions");
        }
    }

    private void ask(String window, int submissions) {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?" + window)
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(submissions));
    }

    private static ValidatableResponse ask(String token) {
        return Api.with(token).get(NOVEMBER).then().statusCode(200);
    }
}
