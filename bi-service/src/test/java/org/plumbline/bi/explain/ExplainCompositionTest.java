package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.plumbline.bi.fixture.SampleMetrics.NOVEMBER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.SampleTest;

/** Explanations of metrics that are made of others. */
@QuarkusTest
class ExplainCompositionTest extends SampleTest {

    @BeforeEach
    void publishMetricsOfEachKind() {
        ExplainedMetrics.publish(data, catalog);
    }

    @Test
    void aDerivedMetricIsItsOperands() {
        explain("rate_by_rate")
                .body("definition.type", equalTo("derived"))
                .body("definition.rule", equalTo("posts@1 ÷ rate@2"))
                .body("definition.dataset", nullValue())
                .body("parts", contains("posts@1", "rate@2"))
                .body("value", equalTo(8.333333f))
                .body("operands.metric", contains("posts@1", "rate@2"))
                .body("operands.value", contains(5, 0.6f))
                .body("operands.window.from.unique()", contains("2026-11-01T00:00:00Z"))
                .body("rows", nullValue())
                .body("contributions", equalTo(List.of()))
                .body("addingUp", containsString("the first operand's value divided by the second's"))
                .body("addingUp", containsString("Divided by 0, it is 0."))
                .body("reconciliation.legacyValue", equalTo(8.333333f))
                .body("reconciliation.difference", equalTo(0));
        ExplainedMetrics.explain(oidc.superadmin(), "rate_by_rate?from=2020-01-01&to=2020-02-01")
                .body("value", nullValue())
                .body("state", equalTo("no_data"))
                .body("operands.value", contains(0, null));
    }

    @Test
    void aCumulativeMetricIsItsOperandOverItsOwnWindow() {
        explain("posts_of_seven_days")
                .body("definition.rule", equalTo("posts@1 over the last 7 days"))
                .body("value", equalTo(2))
                .body("operands.value", contains(2))
                .body("operands[0].window.from", equalTo("2026-11-13T00:00:00Z"))
                .body("operands[0].window.to", equalTo("2026-11-20T00:00:00Z"))
                .body("reconciliation.difference", equalTo(0));
        ExplainedMetrics.explain(
                        oidc.superadmin(), "posts_of_the_month?timezone=Europe/Paris&from=2026-11-10&to=2026-11-20")
                .body("timezone", equalTo("Europe/Paris"))
                .body("operands[0].window.from", equalTo("2026-10-31T23:00:00Z"))
                .body("value", equalTo(5));
    }

    @Test
    void aComparisonIsItsOperandNowAndThen() {
        explain("change_of_posts")
                .body("value", equalTo(4))
                .body("operands.value", contains(5, 1))
                .body("operands.window.from", contains("2026-11-01T00:00:00Z", "2026-10-01T00:00:00Z"))
                .body("addingUp", containsString("minus the second's, divided by the second's, taken 1 month earlier"))
                .body("reconciliation.legacyValue", equalTo(4));
    }

    @Test
    void aLieInTheFactsShowsInWhatIsMadeOfThem() {
        data.execute("UPDATE core.submissions SET submitted_at = '2026-11-02' WHERE submission_id = 4");
        data.refresh();
        explain("doubled")
                .body("value", equalTo(12))
                .body("reconciliation.legacyValue", equalTo(10))
                .body("reconciliation.difference", equalTo(2));
    }

    private ValidatableResponse explain(String metric) {
        return ExplainedMetrics.explain(oidc.superadmin(), metric + "?" + NOVEMBER);
    }
}
