package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.testsupport.FakeOidc;

@CatalogTest
class BuiltInMetricsTest {

    FakeOidc oidc;

    @Inject
    BuiltInPublisher publisher;

    @Test
    void comesWithTheGoodDirectionOfEachMetricThatHasOne() {
        asManager()
                .get(CatalogCallers.METRICS + "/median_hours_to_takedown")
                .then()
                .body("goodDirection", equalTo("down"));
        asManager().get(CatalogCallers.METRICS + "/removal_rate").then().body("goodDirection", equalTo("up"));
        asManager().get(CatalogCallers.METRICS + "/submissions").then().body("$", not(hasKey("goodDirection")));
    }

    @Test
    void changesNothingWhenTheDefinitionsAreTheSame() {
        publisher.publish(List.of(titled("suite_same", "Test")));
        var before = tag("suite_same");
        publisher.publish(List.of(titled("suite_same", "Test")));
        assertEquals(before, tag("suite_same"));
    }

    @Test
    void publishesAChangedDefinitionAsTheNextVersion() {
        publisher.publish(List.of(titled("suite_changed", "Test")));
        publisher.publish(List.of(titled("suite_changed", "Better test")));
        asManager()
                .get(CatalogCallers.METRICS + "/suite_changed/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.status", contains("published", "deprecated"))
                .body("items.title", contains("Better test", "Test"))
                .body("items[0].publishedBy", equalTo("plumbline"));
        asManager()
                .get(CatalogCallers.METRICS + "/suite_changed/history")
                .then()
                .body("items.action", contains("published", "deprecated", "drafted", "published", "drafted"));
    }

    @Test
    void leavesAMetricThatSomebodyHasDefinedUnderItsKey() {
        var callers = new CatalogCallers(oidc);
        callers.define(CatalogCallers.counting("suite_taken", "Somebody's own"));
        publisher.publish(List.of(titled("suite_taken", "The suite's")));
        asManager()
                .get(CatalogCallers.METRICS + "/suite_taken")
                .then()
                .body("origin", equalTo("custom"))
                .body("version", equalTo(1))
                .body("title", equalTo("Somebody's own"));
    }

    private static MetricDefinition titled(String key, String title) {
        var header = Kpi.SUBMISSIONS.definition().header();
        var measure = ((MetricDefinition.Simple) Kpi.SUBMISSIONS.definition()).measure();
        return new MetricDefinition.Simple(
                new Metric.Header(
                        key,
                        title,
                        header.description(),
                        header.dataset(),
                        header.timeColumn(),
                        header.format(),
                        header.goodDirection(),
                        header.allowedGroupBy()),
                measure);
    }

    private String tag(String key) {
        return asManager().get(CatalogCallers.METRICS + "/" + key).header("ETag");
    }

    private RequestSpecification asManager() {
        return new CatalogCallers(oidc).manager();
    }
}
