package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plumbline.bi.fixture.SampleMetrics.NOVEMBER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.SampleTest;

/** Explanations of metrics that the catalog defines. */
@QuarkusTest
class ExplainMetricTest extends SampleTest {

    private static final List<String> MEASURED_AND_MADE = List.of(
            "posts",
            "rate",
            "doubled",
            "rate_by_rate",
            "posts_of_seven_days",
            "posts_of_the_month",
            "change_of_posts",
            "per_report",
            "mean_hours",
            "services",
            "reports_of_posts",
            "mean_hours_per_post",
            "effective_reports");

    @BeforeEach
    void publishMetricsOfEachKind() {
        ExplainedMetrics.publish(data, catalog);
    }

    @Test
    void theValueIsTheOneThatItsValuesShow() {
        for (var metric : MEASURED_AND_MADE) {
            for (var window :
                    List.of(NOVEMBER, "from=2026-11-10&to=2026-11-16T08:00:01Z", "from=2020-01-01&to=2020-02-01")) {
                for (var token : List.of(oidc.superadmin(), oidc.communityManager("paris"))) {
                    explainsItsValue(token, metric + "?" + window);
                }
            }
            explainsItsValue(oidc.communityManager(), metric + "?" + NOVEMBER);
        }
    }

    private static void explainsItsValue(String token, String question) {
        var values = SampleMetrics.answer(token, question).statusCode(200).extract();
        ExplainedMetrics.explain(token, question)
                .body("value", equalTo(values.<Object>path("rows[0][0]")))
                .body("metric", equalTo(values.<Object>path("metric")))
                .body("parts", equalTo(values.<Object>path("parts")))
                .body("scope", equalTo(values.<Object>path("scope")))
                .body("publication.version", equalTo(7));
    }

    @Test
    void aSimpleMetricIsTheRowsOfEachBranch() {
        explain("posts")
                .body("kpi", equalTo("posts"))
                .body("metric", equalTo("posts@1"))
                .body("parts", equalTo(List.of()))
                .body("catalog.current", equalTo(true))
                .body("timezone", equalTo("UTC"))
                .body("definition.type", equalTo("simple"))
                .body("definition.rule", equalTo("count(rows)"))
                .body("definition.dataset", equalTo("submission_facts"))
                .body("state", equalTo("value"))
                .body("rows", equalTo(5))
                .body("contributions.branch", contains("report_flow", "legacy_fallback", "none"))
                .body("contributions.value", contains(2, 1, 2))
                .body("addingUp", equalTo("The rows of the branches add up, and so do their values."))
                .body("$", not(hasKey("operands")))
                .body("run.state", equalTo("succeeded"))
                .body("checks.id", contains("all"))
                .body("reconciliation.legacyValue", equalTo(5))
                .body("reconciliation.difference", equalTo(0))
                .body("sample.submissionId", contains(7, 3, 5, 2, 1))
                .body("sample.legacyId", contains("1007", "1003", "1005", "1002", "1001"));
    }

    @Test
    void aRatioShowsBothSidesAndBranchesOfItsNumerator() {
        explain("rate")
                .body("metric", equalTo("rate@2"))
                .body("numerator", equalTo(3))
                .body("denominator", equalTo(5))
                .body("rows", equalTo(3))
                .body("contributions.value", contains(0.4f, 0.2f));
        explain("per_report")
                .body("value", equalTo(1.25f))
                .body("numerator", equalTo(5))
                .body("denominator", equalTo(4))
                .body("contributions.value", contains(0.5f, 0.25f, 0.5f))
                .body("reconciliation.legacyValue", nullValue())
                .body("reconciliation.reason", containsString("submission_facts has no column report_count"));
    }

    @ParameterizedTest
    @CsvSource({
        "reports_of_posts,    4,   '3, 0, 1', 'and so do their values, apart from rounding'",
        "mean_hours,          28,  '30, 24',  'averages cannot be added'",
        "services,            4,   '2, 1, 2', 'numbers of distinct values cannot be added'",
        "mean_hours_per_post, 5.6, '15, 24',  'averages cannot be added'",
        "effective_reports,   3,   '3',       'and so do their values'"
    })
    void branchesAreSaidToAddUpOrNot(String metric, String value, String contributions, String addingUp) {
        explain(metric)
                .body("value.toString()", equalTo(value))
                .body("contributions.value.join(', ')", equalTo(contributions))
                .body("addingUp", containsString(addingUp));
    }

    @Test
    void rowsThatKnowNoTakedownAreToldApartByNothing() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        explain("applications")
                .body("value", equalTo(1))
                .body("rows", equalTo(1))
                .body("contributions", equalTo(List.of()))
                .body("addingUp", containsString("application_summary fall under no branch"))
                .body("definition.takedownRule", equalTo(List.of()))
                .body("run.pipeline", equalTo("recruiting"))
                .body("reconciliation.reason", containsString("application_summary"))
                .body("sample", equalTo(List.of()));
    }

    @Test
    void aNameThatIsAKpisMeansThatUnlessAVersionIsNamed() {
        catalog.publish("submissions", 4, SampleMetrics.posts("effective_takedown_at"));
        explain("submissions").body("value", equalTo(5)).body("$", not(hasKey("metric")));
        ExplainedMetrics.explain(oidc.superadmin(), "submissions?version=4&" + NOVEMBER)
                .body("value", equalTo(3))
                .body("metric", equalTo("submissions@4"));
    }

    @Test
    void anUnchangedExplanationCostsA304UntilAnotherVersionIsPublished() {
        catalog.publish("explained", 1, SampleMetrics.posts("submitted_at"));
        var tag = explain("explained").extract().header("ETag");
        again("explained", tag).statusCode(304);
        again("posts", tag).statusCode(200);
        data.run("succeeded", SampleFacts.PUBLISHED_AT, null);
        again("explained", tag).statusCode(200);
    }

    @Test
    void beforeTheFirstPublicationNothingIsAvailable() {
        data.empty().refresh();
        explain("doubled")
                .body("state", equalTo("not_available"))
                .body("value", nullValue())
                .body("metric", equalTo("doubled@1"))
                .body("reason", equalTo("nothing has been published yet"));
    }

    @Test
    void whoMayNotSeeItsValuesMayNotHaveItExplained() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        refused(oidc.communityManager("paris"), "applications", 403, "dataset-out-of-scope");
        refused(oidc.communityManager("paris"), "drafted?version=1", 403, "metric-draft");
        refused(oidc.communityManager("paris"), "posts?community=toronto", 403, "community-out-of-scope");
        refused(oidc.superadmin(), "applications?community=paris", 400, "invalid-input");
        refused(oidc.superadmin(), "drafted", 404, "metric-not-published");
        refused(oidc.superadmin(), "posts?version=9", 404, "metric-version-not-found");
        refused(oidc.superadmin(), "unheard_of", 404, "kpi-not-found");
        refused(oidc.superadmin(), "outdated", 409, "definition-outdated");
        ExplainedMetrics.explain(oidc.superadmin(), "drafted?version=1&" + NOVEMBER)
                .body("value", equalTo(5));
    }

    private ValidatableResponse explain(String metric) {
        return ExplainedMetrics.explain(oidc.superadmin(), metric + "?" + NOVEMBER);
    }

    private ValidatableResponse again(String metric, String tag) {
        return Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .get(Api.EXPLAIN + metric + "?" + NOVEMBER)
                .then();
    }

    private static void refused(String token, String question, int status, String problem) {
        Api.with(token)
                .get(Api.EXPLAIN + question)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }
}
