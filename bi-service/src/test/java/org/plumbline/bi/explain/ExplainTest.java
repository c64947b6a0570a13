package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.model.metric.Kpi;

@QuarkusTest
class ExplainTest extends SampleTest {

    private Provenance provenance;

    @BeforeEach
    void sayWhatWasMovedAndChecked() {
        provenance = new Provenance(data)
                .everythingIsLegacy()
                .withReference()
                .moved("posts", 3, 4)
                .moved("reports", 1, 3)
                .check("removed_posts_parity", "passed", "Equal in all months.")
                .check("takedowns_follow_submissions", "warned", "toronto has 1");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheOverviewSays(Kpi kpi) {
        var overview = Api.with(oidc.superadmin()).get(Api.OVERVIEW).jsonPath();
        Object value = overview.get("kpis." + kpi.apiName() + ".value");
        explain(oidc.superadmin(), kpi.apiName())
                .body("kpi", equalTo(kpi.apiName()))
                .body("value", equalTo(value))
                .body("state", equalTo("value"))
                .body("window", equalTo(overview.getMap("window")))
                .body("scope", equalTo(overview.getMap("scope")))
                .body("publication.version", equalTo(7))
                .body(
                        "definition.description",
                        equalTo(kpi.definition().header().description()))
                .body("definition.title", equalTo(overview.get("kpis.%s.title".formatted(kpi.apiName()))))
                .body("definition.format", equalTo(overview.get("kpis.%s.format".formatted(kpi.apiName()))))
                .body("definition.unit", equalTo(overview.get("kpis.%s.unit".formatted(kpi.apiName()))))
                .body(
                        "definition.goodDirection",
                        equalTo(overview.get("kpis.%s.goodDirection".formatted(kpi.apiName()))))
                .body("definition.takedownRule.source", contains("report_flow", "legacy_fallback"));
    }

    @Test
    void removedPostsAreThoseOfEachBranch() {
        explain(oidc.superadmin(), "removedPosts")
                .body("definition.rule", equalTo("count(rows) where effective_takedown_at is not null"))
                .body("definition.timeColumn", equalTo("effective_takedown_at"))
                .body("rows", equalTo(4))
                .body("contributions.branch", contains("report_flow", "legacy_fallback"))
                .body("contributions.rows", contains(2, 2))
                .body("contributions.value", contains(2, 2));
    }

    @Test
    void aRateIsItsNumeratorByBranchOverItsDenominator() {
        explain(oidc.superadmin(), "removalRate")
                .body("value", equalTo(0.6f))
                .body("rows", equalTo(3))
                .body("denominator", equalTo(5))
                .body("contributions.rows", contains(2, 1))
                .body("contributions.value", contains(0.4f, 0.2f));
    }

    @Test
    void mediansOfBranchesAreSaidNotToAddUp() {
        explain(oidc.superadmin(), "medianHoursToTakedown")
                .body("value", equalTo(36))
                .body("contributions.rows", contains(2, 2))
                .body("contributions.value", contains(30, 3588))
                .body("addingUp", containsString("medians cannot be added"));
    }

    @Test
    void submissionsAndReportsAlsoFallUnderNoBranch() {
        explain(oidc.superadmin(), "submissions")
                .body("contributions.branch", contains("report_flow", "legacy_fallback", "none"))
                .body("contributions.rows", contains(2, 1, 2));
        explain(oidc.superadmin(), "reports")
                .body("contributions.branch", contains("report_flow", "none"))
                .body("contributions.rows", contains(3, 1));
    }

    @Test
    void namesTheRunAndTheChecksBehindThePublication() {
        explain(oidc.superadmin(), "removedPosts")
                .body("run.pipeline", equalTo("moderation"))
                .body("run.mode", equalTo("full"))
                .body("run.state", equalTo("succeeded"))
                .body("run.endedAt", equalTo("2026-11-20T12:00:00Z"))
                .body("run.counts.read", equalTo(11))
                .body("run.counts.written", equalTo(4))
                .body("run.counts.unchanged", equalTo(7))
                .body("checks.id", contains("removed_posts_parity", "takedowns_follow_submissions"))
                .body("checks.state", contains("passed", "warned"))
                .body("checks.sentence", everyItem(equalTo("All is well")))
                .body("checks.finding", hasItem("toronto has 1"));
    }

    @Test
    void aManagerLearnsOfRunsAndChecksNothingThatIsOfOthers() {
        explain(oidc.communityManager("paris"), "removedPosts")
                .body("value", equalTo(3))
                .body("contributions.rows", contains(1, 2))
                .body("run.mode", equalTo("full"))
                .body("run.counts", nullValue())
                .body("checks.sentence", everyItem(equalTo("All is well")))
                .body("checks.finding", everyItem(nullValue()))
                .body("reconciliation.legacyValue", equalTo(3))
                .body(
                        "sample",
                        equalTo(explain(oidc.superadmin(), "removedPosts?community=paris")
                                .extract()
                                .jsonPath()
                                .getList("sample")));
    }

    @Test
    void theSampleIsOfTheRowsCountedTheLatestFirst() {
        explain(oidc.superadmin(), "removedPosts")
                .body("sample.submissionId", contains(5, 2, 1, 4))
                .body("sample.legacyId", contains("1005", "1002", "1001", "1004"))
                .body(
                        "sample.takedownSource",
                        contains("report_flow", "legacy_fallback", "report_flow", "legacy_fallback"))
                .body("sample[2].effectiveTakedownAt", equalTo("2026-11-03T10:00:00Z"))
                // The second of its reports took it down first.
                .body("sample.reportId", contains(4, null, 2, null));
        explain(oidc.superadmin(), "reports")
                .body("sample.reportId", contains(3, 4, 2, 1))
                .body("sample.submissionId", contains(3, 5, 1, 1));
        explain(oidc.superadmin(), "submissions").body("sample.submissionId", contains(7, 3, 5, 2, 1));
        explain(oidc.superadmin(), "removalRate").body("sample.submissionId", contains(5, 2, 1));
    }

    @Test
    void theSampleHasTwentyRowsAtMost() {
        for (var post = 0; post < 25; post++) {
            data.post("paris", "x", "x", "2026-11-01T10:00Z", "2026-11-02T10:00Z");
        }
        data.publish(8, SampleFacts.PUBLISHED_AT);
        var sample =
                explain(oidc.superadmin(), "removedPosts").extract().jsonPath().getList("sample.submissionId");
        assertEquals(20, sample.size());
        assertEquals(
                sample,
                explain(oidc.superadmin(), "removedPosts").extract().jsonPath().getList("sample.submissionId"));
    }

    @ParameterizedTest
    @EnumSource
    void theLegacyDatabaseSaysTheSame(Kpi kpi) {
        var explained = explain(oidc.superadmin(), kpi.apiName());
        Object value = explained.extract().path("value");
        explained
                .body("reconciliation.legacyValue", equalTo(value))
                .body("reconciliation.value", equalTo(value))
                .body("reconciliation.difference", equalTo(0))
                .body("reconciliation.asOf", equalTo("2026-11-20T11:59:00Z"))
                .body("reconciliation.runId", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "submissions,           UPDATE core.submissions SET submitted_at = '2026-11-02' WHERE submission_id = 4, 6, 5",
        "reports,               UPDATE core.reports SET reported_at = '2020-01-01' WHERE report_id = 1,          3, 4",
        "removedPosts,          UPDATE core.submissions SET removed_at = NULL WHERE submission_id = 2,            3, 4",
        "medianHoursToTakedown, UPDATE core.submissions SET removed_at = NULL WHERE submission_id = 4,            24, 36"
    })
    void aLieInTheFactsShowsAsADifference(String kpi, String lie, int value, int legacyValue) {
        data.execute(lie);
        data.refresh();
        explain(oidc.superadmin(), kpi)
                .body("value", equalTo(value))
                .body("reconciliation.value", equalTo(value))
                .body("reconciliation.legacyValue", equalTo(legacyValue))
                .body("reconciliation.difference", equalTo(value - legacyValue));
    }

    @Test
    void whatTheNewApplicationMadeIsNamedAsTheDifference() {
        data.post("paris", "x", "x", "2026-11-01T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        explain(oidc.superadmin(), "submissions")
                .body("reconciliation.difference", equalTo(1))
                .body("reconciliation.bornHere", equalTo(1));
    }

    @Test
    void whereNothingIsKeptOfTheLegacyDatabaseItSaysSo() {
        provenance.empty();
        explain(oidc.superadmin(), "removedPosts")
                .body("value", equalTo(4))
                .body("reconciliation.value", equalTo(4))
                .body("reconciliation.legacyValue", nullValue())
                .body("reconciliation.difference", nullValue())
                .body("reconciliation.reason", containsString("the next full or reconcile run stores it"));
    }

    @Test
    void aWindowThatNothingWasMeasuredInHasNoData() {
        explain(oidc.superadmin(), "removedPosts?from=2100-01-01&to=2100-02-01")
                .body("state", equalTo("no_data"))
                .body("value", nullValue())
                .body("contributions.rows", contains(0, 0))
                .body("reconciliation.difference", equalTo(0))
                .body("sample", equalTo(List.of()));
        explain(oidc.superadmin(), "medianHoursToTakedown?from=2100-01-01&to=2100-02-01")
                .body("state", equalTo("no_data"))
                .body("contributions.value", contains(nullValue(), nullValue()));
    }

    @Test
    void beforeTheFirstPublicationNothingIsAvailable() {
        data.empty().refresh();
        explain(oidc.superadmin(), "removedPosts")
                .body("state", equalTo("not_available"))
                .body("value", nullValue())
                .body("rows", nullValue())
                .body("reason", equalTo("nothing has been published yet"))
                .body("contributions", equalTo(List.of()))
                .body("run", nullValue())
                .body("checks", equalTo(List.of()))
                .body("reconciliation.reason", equalTo("nothing has been published yet"));
    }

    @Test
    void anUnchangedExplanationCostsA304UntilARunReadsTheLegacyDatabaseAgain() {
        var tag = explain(oidc.superadmin(), "removedPosts").extract().header("ETag");
        assertEquals(304, status(tag, "removedPosts"));
        assertEquals(200, status(tag, "submissions"));
        assertEquals(200, status(tag, "removedPosts?community=paris"));
        data.run("succeeded", SampleFacts.PUBLISHED_AT, null);
        assertEquals(200, status(tag, "removedPosts"));
    }

    private int status(String tag, String question) {
        return Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .get(Api.EXPLAIN + question)
                .statusCode();
    }

    private static ValidatableResponse explain(String token, String question) {
        return Api.with(token).get(Api.EXPLAIN + question).then().statusCode(200);
    }
}
