package org.plumbline.catalog.metric;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;

@CatalogTest
class MetricResourceTest {

    private static final String METRICS = "/api/v1/metrics";

    FakeOidc oidc;

    @Test
    void listsTheSuitesOwnMetricsAsPublished() {
        asManager()
                .get(METRICS + "?size=500")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.origin == 'built_in' && !it.key.startsWith('suite_') }.key",
                        contains(
                                "applications",
                                "median_hours_to_takedown",
                                "removal_rate",
                                "removed_posts",
                                "reports",
                                "submissions"))
                .body("items.findAll { it.origin == 'built_in' }.status", everyItem(equalTo("published")))
                .body("page", equalTo(0))
                .body("size", equalTo(500));
    }

    @Test
    void givesARatioInTheFormThatDefinitionsAreWrittenIn() {
        asManager()
                .get(METRICS + "/removal_rate")
                .then()
                .statusCode(200)
                .body("key", equalTo("removal_rate"))
                .body("title", equalTo("Removal rate"))
                .body("dataset", equalTo("submission_facts"))
                .body("timeColumn", equalTo("submitted_at"))
                .body("format", equalTo("percent"))
                .body("type", equalTo("ratio"))
                .body("numerator.agg", equalTo("count"))
                .body("numerator.filters.column", contains("effective_takedown_at"))
                .body("numerator.filters.op", contains("is_not_null"))
                .body("denominator.size()", equalTo(1))
                .body("denominator.agg", equalTo("count"))
                .body("containsKey('measure')", equalTo(false))
                .body("version", equalTo(1));
    }

    @Test
    void givesASimpleMetricWithItsMeasure() {
        asManager()
                .get(METRICS + "/median_hours_to_takedown")
                .then()
                .statusCode(200)
                .body("type", equalTo("simple"))
                .body("measure.agg", equalTo("median"))
                .body("measure.column", equalTo("hours_to_takedown"))
                .body("containsKey('numerator')", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "search=REMOVAL_RATE,     removal_rate",
        "search=several,          reports",
        "dataset=application_summary&status=published, applications",
        "search=median&status=published, median_hours_to_takedown",
        "page=1&size=1&search=remov&status=published&dataset=submission_facts, removed_posts"
    })
    void findsMetricsByTextDatasetStatusAndPage(String query, String key) {
        asManager()
                .get(METRICS + "?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(key));
    }

    /** Java and PostgreSQL lower these letters differently. */
    @ParameterizedTest
    @CsvSource({"of_izmir, Posts of İzmir, İzmir", "of_roads, Posts of ΟΔΟΣ, ΟΔΟΣ"})
    void findsATitleAsItIsWritten(String key, String title, String search) {
        new CatalogCallers(oidc).define(CatalogCallers.counting(key, title));
        asManager()
                .queryParam("search", search)
                .get(METRICS)
                .then()
                .statusCode(200)
                .body("items.key", contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=draft&search=removal_rate", "search=%25", "search=_o_e", "page=100000"})
    void givesAnEmptyPageWhereNothingMatches(String query) {
        asManager()
                .urlEncodingEnabled(false)
                .get(METRICS + "?" + query)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=-1                  | page    | is not a whole number from 0 to 100000: '-1'",
                "page=two                 | page    | is not a whole number from 0 to 100000: 'two'",
                "size=0                   | size    | is not a whole number from 1 to 500: '0'",
                "size=501                 | size    | is not a whole number from 1 to 500: '501'",
                "status=live              | status  | is not one of draft, published, deprecated: 'live'",
                "dataset=submission_fact  | dataset | did you mean 'submission_facts'",
                "dataset=posts            | dataset | there are submission_facts, report_facts, application_summary",
                "serch=rate               | serch   | is not a parameter of this operation; did you mean 'search'?"
            })
    void namesTheParameterThatIsAtFault(String query, String field, String message) {
        asManager()
                .get(METRICS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void readsVersionsByNumber() {
        asManager()
                .get(METRICS + "/reports/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items.dataset", contains("report_facts"));
        asManager()
                .get(METRICS + "/reports/versions/1")
                .then()
                .statusCode(200)
                .body("key", equalTo("reports"))
                .body("status", equalTo("published"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/removal_rat             | /problems/metric-not-found         | did you mean 'removal_rate'?",
                "/removal_rat/versions    | /problems/metric-not-found         | did you mean 'removal_rate'?",
                "/Removal_Rate            | /problems/metric-not-found         | did you mean 'removal_rate'?",
                "/reports/versions/2      | /problems/metric-version-not-found | has no version 2",
                "/zzz/versions/1          | /problems/metric-not-found         | There is no metric 'zzz'",
                "/x'%20OR%20'1'='1        | /problems/metric-not-found         | There is no metric 'x' OR '1'='1'"
            })
    void saysWhichMetricOrVersionThereIsNot(String path, String type, String detail) {
        asManager()
                .urlEncodingEnabled(false)
                .get(METRICS + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/versions/one", "/reports/versions/99999999999"})
    void knowsNoVersionThatIsNotANumber(String path) {
        asManager().get(METRICS + path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/reports", "/reports/versions", "/reports/versions/1"})
    void answersNotModifiedToWhoAlreadyHasIt(String path) {
        var tag =
                asManager().get(METRICS + path).then().statusCode(200).extract().header("ETag");
        asManager()
                .header("If-None-Match", tag)
                .get(METRICS + path)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        asManager()
                .header("If-None-Match", "W/" + tag)
                .get(METRICS + path)
                .then()
                .statusCode(304);
        asManager()
                .header("If-None-Match", "\"other\"")
                .get(METRICS + path)
                .then()
                .statusCode(200);
    }

    @Test
    void tagsPagesByWhatIsOnThem() {
        var first = asManager().get(METRICS + "?size=1").header("ETag");
        var second = asManager().get(METRICS + "?size=1&page=1").header("ETag");
        assertThat(first, not(equalTo(second)));
    }

    private RequestSpecification asManager() {
        return new CatalogCallers(oidc).manager();
    }
}
