package org.plumbline.bi.freshness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.testsupport.Metrics;

/** What health and metrics tell of datasets that have limits of their own. */
@QuarkusTest
@TestProfile(WatchedFreshnessTest.OwnLimits.class)
class WatchedFreshnessTest extends SampleTest {

    private static final String STANDING = "checks.find { it.name == 'read-models' }.";

    @BeforeEach
    void publishBoth() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(3, SampleFacts.PUBLISHED_AT);
    }

    @Test
    void eachDatasetHasItsOwnLimit() {
        clock.set(SampleFacts.PUBLISHED_AT.plus(Duration.ofMinutes(91)));
        readiness()
                .body(STANDING + "data.submission_facts", equalTo("stale: no_run"))
                .body(STANDING + "data.application_summary", equalTo("current"));
        clock.set(SampleFacts.PUBLISHED_AT.plus(Duration.ofMinutes(121)));
        readiness().body(STANDING + "data.application_summary", equalTo("stale: no_run"));
        Api.with(oidc.superadmin())
                .get(Api.FRESHNESS)
                .then()
                .body("datasets.staleAfterSeconds", equalTo(List.of(7200, 5400)));
    }

    @Test
    void staleNumbersAreAWarningAndNoReasonToServeNone() {
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "jdbc:postgresql://legacy cannot be reached");
        readiness()
                .body("status", equalTo("UP"))
                .body(STANDING + "status", equalTo("UP"))
                .body(STANDING + "data.submission_facts", equalTo("stale: run_failed"))
                .body(STANDING + "data.application_summary", equalTo("current"));
        // Anybody may ask.
        assertFalse(readiness().extract().asString().contains("legacy"));
    }

    @Test
    void gaugesTellAgeStalenessAndWhatWaits() {
        assertEquals(2096, metric("plumbline_dataset_age_seconds", "submission_facts"));
        assertEquals(0, metric("plumbline_dataset_stale", "submission_facts"));
        assertEquals(0, metric("plumbline_dataset_pending_changes_rows", "submission_facts"));
        data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "removals per month differ");
        // Two facts: however often a fact changes, it waits once.
        var waiting = data.post("paris", "x", "x", "2026-11-01T00:00Z", null);
        data.report(waiting, "2026-11-02T00:00Z", null).post("toronto", "x", "x", "2026-11-01T00:00Z", null);
        assertEquals(1, metric("plumbline_dataset_stale", "submission_facts"));
        assertEquals(2, metric("plumbline_dataset_pending_changes_rows", "submission_facts"));
        assertEquals(0, metric("plumbline_dataset_stale", "application_summary"));
    }

    @Test
    void withoutTheDatabaseNothingIsKnownAndNothingIsMadeUp() {
        try {
            data.execute("ALTER ROLE plumbline_bi NOLOGIN");
            data.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plumbline_bi'");
            assertEquals(Double.NaN, metric("plumbline_dataset_stale", "submission_facts"));
            given().get("/q/health/ready")
                    .then()
                    .body(STANDING + "status", equalTo("UP"))
                    .body(STANDING + "data.submission_facts", equalTo("unknown"));
        } finally {
            data.execute("ALTER ROLE plumbline_bi LOGIN");
        }
        assertEquals(0, metric("plumbline_dataset_stale", "submission_facts"));
    }

    private static ValidatableResponse readiness() {
        return given().get("/q/health/ready").then().statusCode(200);
    }

    private static double metric(String name, String dataset) {
        return Metrics.value("%s{dataset=\"%s\"}".formatted(name, dataset));
    }

    /** An hour and a half for facts, two hours for applications; health and metrics always read anew. */
    public static class OwnLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.bi.stale-after", "PT2H",
                    "plumbline.bi.stale-after.submission-facts", "PT90M",
                    "plumbline.bi.freshness-max-age", "PT0S");
        }
    }
}
