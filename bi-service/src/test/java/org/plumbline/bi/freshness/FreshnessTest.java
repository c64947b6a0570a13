package org.plumbline.bi.freshness;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class FreshnessTest extends SampleTest {

    private static final String OF_SUBMISSIONS = "datasets.find { it.dataset == 'submission_facts' }.";
    private static final String OF_APPLICATIONS = "datasets.find { it.dataset == 'application_summary' }.";

    @Test
    void saysWhatWasPublishedAndByWhichRun() {
        freshness(oidc.superadmin())
                .body("datasets.dataset", equalTo(List.of("application_summary", "submission_facts")))
                .body(OF_SUBMISSIONS + "version", equalTo(7))
                .body(OF_SUBMISSIONS + "publishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body(OF_SUBMISSIONS + "ageSeconds", equalTo(2096))
                .body(OF_SUBMISSIONS + "stale", equalTo(false))
                .body(OF_SUBMISSIONS + "checks", equalTo(Map.of("passed", 14, "warned", 1, "failed", 0)))
                .body(OF_SUBMISSIONS + "rowCount", equalTo(7))
                .body(OF_SUBMISSIONS + "lastRun.id", equalTo(1))
                .body(OF_SUBMISSIONS + "lastRun.state", equalTo("succeeded"))
                .body(OF_SUBMISSIONS + "lastRun.finishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body(OF_SUBMISSIONS + "lastRun.error", nullValue())
                .body(OF_SUBMISSIONS + "confirmedAt", equalTo("2026-11-20T12:00:00Z"))
                .body(OF_SUBMISSIONS + "pendingChanges", equalTo(0))
                .body(OF_SUBMISSIONS + "publication.version", equalTo(7));
    }

    /** It shows what no check has looked at, under a version of its own. */
    @Test
    void aRefreshByHandIsStaleUntilChecksHavePassedOnIt() {
        data.post("paris", "x", "x", "2026-11-15T10:20:30Z", null);
        data.execute("SELECT refresh_submission_facts()");
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "version", equalTo(8))
                .body(OF_SUBMISSIONS + "stale", equalTo(true))
                .body(OF_SUBMISSIONS + "staleCause", equalTo("not_checked"))
                .body(
                        OF_SUBMISSIONS + "staleReason",
                        equalTo("the numbers were refreshed manually without checks, and no run has checked them"
                                + " since"))
                .body(OF_SUBMISSIONS + "rowCount", equalTo(8))
                .body(OF_SUBMISSIONS + "checks", equalTo(Map.of("passed", 0, "warned", 0, "failed", 0)))
                .body(OF_APPLICATIONS + "staleCause", equalTo("nothing_published"));
        data.execute(
                "UPDATE bi.publications SET is_checked = true, run_id = ? WHERE version = 8",
                data.run("succeeded", SampleFacts.NOW, null));
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "stale", equalTo(false));
    }

    /** Planning it takes longer than running it, and every answer begins with it. */
    @Test
    void sessionsKeepThePlanOfTheFreshness() {
        assertThat(
                "not inlined into the statement, which is planned each time",
                data.single("EXPLAIN SELECT * FROM bi.freshness_of('submission_facts')"),
                startsWith("Function Scan on freshness_of"));
    }

    @Test
    void aManagerIsToldTheSameOfFactsEvenWithoutCommunities() {
        var facts = "datasets.find { it.dataset == 'submission_facts' }";
        var expected = new HashMap<>(freshness(oidc.superadmin()).extract().<Map<String, Object>>path(facts));
        // Counted over all communities.
        expected.put("rowCount", null);
        expected.put("pendingChanges", null);
        freshness(oidc.communityManager("paris")).body(facts, equalTo(expected));
        freshness(oidc.communityManager()).body(facts, equalTo(expected));
    }

    @Test
    void aManagerDoesNotLearnOfADatasetWithoutCommunities() {
        data.publishApplications(3, SampleFacts.PUBLISHED_AT);
        freshness(oidc.communityManager("paris")).body("datasets.dataset", equalTo(List.of("submission_facts")));
        freshness(oidc.communityManager()).body("datasets.dataset", equalTo(List.of("submission_facts")));
    }

    @Test
    void eachDatasetHasTheFreshnessOfItsOwnPipeline() {
        data.application(1, "new", "2026-11-01T10:00Z")
                .publishApplications(3, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        data.run("recruiting", "failed", SampleFacts.PUBLISHED_AT.plusSeconds(120), "the source cannot be reached");
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "stale", equalTo(false))
                .body(OF_SUBMISSIONS + "publishedAt", equalTo("2026-11-20T12:00:00Z"))
                .body(OF_APPLICATIONS + "version", equalTo(3))
                .body(OF_APPLICATIONS + "rowCount", equalTo(1))
                .body(OF_APPLICATIONS + "confirmedAt", equalTo("2026-11-20T12:01:00Z"))
                .body(OF_APPLICATIONS + "publication.dataThrough", equalTo("2026-11-20T12:01:00Z"))
                .body(OF_APPLICATIONS + "staleReason", equalTo("run 3 failed: the source cannot be reached"));
    }

    @Test
    void aRefusedRunMakesThePublicationStaleAndSaysWhy() {
        data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "removals per month differ");
        // Two facts: however often a fact changes, it waits once.
        var waiting = data.post("paris", "x", "x", "2026-11-01T00:00Z", null);
        data.report(waiting, "2026-11-02T00:00Z", null).post("toronto", "x", "x", "2026-11-01T00:00Z", null);
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "version", equalTo(7))
                .body(OF_SUBMISSIONS + "stale", equalTo(true))
                .body(OF_SUBMISSIONS + "staleReason", equalTo("run 2 was refused: removals per month differ"))
                .body(OF_SUBMISSIONS + "lastRun.state", equalTo("refused"))
                .body(OF_SUBMISSIONS + "pendingChanges", equalTo(2));
    }

    @Test
    void everybodyIsToldInWordsWhichChecksFailedAndNobodyTheValuesOfRows() {
        var run = data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "paris: 2 instead of 1");
        data.execute("""
                INSERT INTO etl.check_results
                    (run_id, check_id, kind, severity, outcome, description, message, failing_rows, duration_ms)
                VALUES
                    (?, 'removed_posts_parity', 'semantic', 'critical', 'failed', 'As in the source', 'paris', '[]', 1),
                    (?, 'entity_counts', 'structural', 'critical', 'passed', 'As many rows', '', '[]', 1),
                    (?, 'zero_sentinel', 'semantic', 'critical', 'failed', 'No false zero', 'paris', '[]', 1)""", run, run, run);
        for (var token : List.of(oidc.communityManager("toronto"), oidc.superadmin())) {
            freshness(token)
                    .body(OF_SUBMISSIONS + "stale", equalTo(true))
                    .body(
                            OF_SUBMISSIONS + "staleReason",
                            equalTo("run 2 was refused: 2 checks failed: removed_posts_parity (should hold: As in the"
                                    + " source); zero_sentinel (should hold: No false zero)"));
        }
    }

    @Test
    void aManagerIsNotToldHowMuchThereIsOfOtherCommunities() {
        data.post("toronto", "x", "x", "2026-11-01T00:00Z", null);
        freshness(oidc.communityManager("paris"))
                .body(OF_SUBMISSIONS + "version", equalTo(7))
                .body(OF_SUBMISSIONS + "rowCount", nullValue())
                .body(OF_SUBMISSIONS + "pendingChanges", nullValue());
    }

    @Test
    void aManagerIsNotToldWhereTheSourceIs() {
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "jdbc:postgresql://legacy cannot be reached");
        freshness(oidc.communityManager("toronto"))
                .body(OF_SUBMISSIONS + "staleReason", equalTo("run 2 failed: it broke off; an operator can see why"));
    }

    @Test
    void aFailureIsForgottenOnceARunSucceeds() {
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "the source cannot be reached");
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "staleReason", equalTo("run 2 failed: the source cannot be reached"));
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plusSeconds(120), null);
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "stale", equalTo(false))
                .body(OF_SUBMISSIONS + "confirmedAt", equalTo("2026-11-20T12:02:00Z"))
                .body(OF_SUBMISSIONS + "publication.dataThrough", equalTo("2026-11-20T12:02:00Z"));
    }

    @Test
    void theCausesOfFailuresAreToldApart() {
        var causes = Map.of(
                "source", "source_unreachable",
                "publication", "refresh_failed",
                "other", "run_failed");
        causes.forEach((failureCause, cause) -> {
            data.execute(
                    "UPDATE etl.runs SET failure_cause = ? WHERE run_id = ?",
                    failureCause,
                    data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "it broke off"));
            for (var token : List.of(oidc.superadmin(), oidc.communityManager("paris"))) {
                freshness(token)
                        .body(OF_SUBMISSIONS + "staleCause", equalTo(cause))
                        .body(OF_SUBMISSIONS + "publication.staleCause", equalTo(cause));
            }
        });
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(120), "nobody said where");
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "staleCause", equalTo("run_failed"));
        data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(180), "a check failed");
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "staleCause", equalTo("check_failed"));
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plusSeconds(240), null);
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "staleCause", nullValue());
    }

    @Test
    void numbersThatNoRunHasConfirmedForAnHourAreStale() {
        clock.set(SampleFacts.PUBLISHED_AT.plus(Duration.ofMinutes(60)));
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "stale", equalTo(false));
        clock.advance(Duration.ofSeconds(1));
        freshness(oidc.superadmin())
                .body(
                        OF_SUBMISSIONS + "staleReason",
                        equalTo("no run has confirmed the numbers since 2026-11-20T12:00:00Z, which exceeds the"
                                + " allowed PT1H"))
                .body(OF_SUBMISSIONS + "staleCause", equalTo("no_run"))
                .body(OF_SUBMISSIONS + "staleAfterSeconds", equalTo(3600));
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plus(Duration.ofMinutes(59)), null);
        freshness(oidc.superadmin()).body(OF_SUBMISSIONS + "stale", equalTo(false));
    }

    @Test
    void beforeTheFirstPublicationThereIsNoneAndThatIsStale() {
        data.empty().refresh().run("failed", SampleFacts.PUBLISHED_AT, "the source cannot be reached");
        freshness(oidc.superadmin())
                .body(OF_SUBMISSIONS + "version", nullValue())
                .body(OF_SUBMISSIONS + "checks", nullValue())
                .body(OF_SUBMISSIONS + "ageSeconds", nullValue())
                .body(
                        OF_SUBMISSIONS + "staleReason",
                        equalTo("nothing has been published yet; run 1 failed: the source cannot be reached"))
                .body(OF_SUBMISSIONS + "staleCause", equalTo("nothing_published"));
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
