package org.plumbline.bi.freshness;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.bi.fixture.TestClock;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

@QuarkusTest
class FreshnessTest {

    FakeOidc oidc;
    TestDatabase database;
    TargetData data;

    @Inject
    TestClock clock;

    @BeforeEach
    void publishTheSample() {
        clock.set(SampleFacts.NOW);
        data = new TargetData(database);
        SampleFacts.publish(data);
    }

    @Test
    void saysWhatWasPublishedAndByWhichRun() {
        freshness(oidc.superadmin())
                .body("datasets", hasSize(1))
                .body("datasets[0].dataset", equalTo("submission_facts"))
                .body("datasets[0].version", equalTo(7))
                .body("datasets[0].publishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("datasets[0].ageSeconds", equalTo(2096))
                .body("datasets[0].stale", equalTo(false))
                .body("datasets[0].checks", equalTo(Map.of("passed", 14, "warned", 1, "failed", 0)))
                .body("datasets[0].rowCount", equalTo(7))
                .body("datasets[0].lastRun.id", equalTo(1))
                .body("datasets[0].lastRun.state", equalTo("succeeded"))
                .body("datasets[0].lastRun.finishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("datasets[0].lastRun.error", nullValue())
                .body("datasets[0].confirmedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("datasets[0].pendingChanges", equalTo(0))
                .body("datasets[0].publication.version", equalTo(7));
    }

    @Test
    void aManagerIsToldTheSameEvenWithoutCommunities() {
        var expected = freshness(oidc.superadmin()).extract().asString();
        freshness(oidc.communityManager("paris")).body(equalTo(expected));
        freshness(oidc.communityManager()).body(equalTo(expected));
    }

    @Test
    void aRefusedRunMakesThePublicationStaleAndSaysWhy() {
        var run = data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "removals per month differ");
        data.execute("""
                INSERT INTO etl.run_entities (run_id, entity, expected, read, written, unchanged, deleted)
                VALUES (?, 'posts', 10, 10, 4, 6, 1)""", run);
        freshness(oidc.superadmin())
                .body("datasets[0].version", equalTo(7))
                .body("datasets[0].stale", equalTo(true))
                .body("datasets[0].staleReason", equalTo("run 2 was refused: removals per month differ"))
                .body("datasets[0].lastRun.state", equalTo("refused"))
                .body("datasets[0].pendingChanges", equalTo(5));
    }

    @Test
    void aManagerIsToldWhichChecksFailedButNotTheValuesOfOthers() {
        var run = data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "paris: 2 instead of 1");
        data.execute("""
                INSERT INTO etl.check_results
                    (run_id, check_id, kind, severity, outcome, description, message, rows_at_fault, duration_ms)
                VALUES (?, 'removed_posts_parity', 'semantic', 'critical', 'failed', '', 'paris', '[]', 1)""", run);
        freshness(oidc.communityManager("toronto"))
                .body("datasets[0].staleReason", equalTo("run 2 was refused: checks failed: removed_posts_parity"));
    }

    @Test
    void aManagerIsNotToldWhereTheSourceIs() {
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "jdbc:postgresql://legacy cannot be reached");
        freshness(oidc.communityManager("toronto"))
                .body("datasets[0].staleReason", equalTo("run 2 failed: it broke off; an operator can see why"));
    }

    @Test
    void aFailureIsForgottenOnceARunSucceeds() {
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "the source cannot be reached");
        freshness(oidc.superadmin())
                .body("datasets[0].staleReason", equalTo("run 2 failed: the source cannot be reached"));
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plusSeconds(120), null);
        freshness(oidc.superadmin())
                .body("datasets[0].stale", equalTo(false))
                .body("datasets[0].confirmedAt", equalTo("2026-11-20T12:02:00Z"));
    }

    @Test
    void numbersThatNoRunHasConfirmedForADayAreStale() {
        clock.set(SampleFacts.PUBLISHED_AT.plus(Duration.ofHours(24)));
        freshness(oidc.superadmin()).body("datasets[0].stale", equalTo(false));
        clock.advance(Duration.ofSeconds(1));
        freshness(oidc.superadmin())
                .body(
                        "datasets[0].staleReason",
                        equalTo("no run has confirmed the numbers since 2026-11-20T12:00:00Z, longer ago than the PT24H"
                                + " allowed"));
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plus(Duration.ofHours(23)), null);
        freshness(oidc.superadmin()).body("datasets[0].stale", equalTo(false));
    }

    @Test
    void beforeTheFirstPublicationThereIsNoneAndThatIsStale() {
        data.empty().run("failed", SampleFacts.PUBLISHED_AT, "the source cannot be reached");
        freshness(oidc.superadmin())
                .body("datasets[0].version", nullValue())
                .body("datasets[0].checks", nullValue())
                .body("datasets[0].ageSeconds", nullValue())
                .body(
                        "datasets[0].staleReason",
                        equalTo("nothing has been published yet; run 1 failed: the source cannot be reached"));
    }

    @Test
    void takesNoParametersAndOnlyKnownAccounts() {
        Api.with(oidc.superadmin())
                .get(Api.FRESHNESS + "?dataset=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dataset"));
        Api.anonymously().get(Api.FRESHNESS).then().statusCode(401);
        Api.with(oidc.token().issue()).get(Api.FRESHNESS).then().statusCode(403);
    }

    private static ValidatableResponse freshness(String token) {
        return Api.with(token).get(Api.FRESHNESS).then().statusCode(200);
    }
}
