package org.plumbline.suite;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/** Real answers about the migrated sample, each of which has to be as its service's OpenAPI document says. */
@OnTheSuite
class DocumentedAnswersTest {

    private final SuiteStack suite;

    DocumentedAnswersTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void theMigratorDescribesItsRunsAndTheirChecks() {
        read(suite.migrator(), "/api/v1/pipelines").body("name", hasItem("moderation"));
        var runs = json(read(suite.migrator(), "/api/v1/runs"));
        for (var id : runs.getList("id", Long.class)) {
            read(suite.migrator(), "/api/v1/runs/" + id)
                    .body("id", equalTo(id.intValue()))
                    .body("requestedBy", equalTo("ada"));
        }
        assertFalse(json(read(suite.migrator(), "/api/v1/checks")).getList("").isEmpty());
    }

    @Test
    void theCatalogDescribesEveryMetricAndItsVersions() {
        var metrics = json(read(suite.catalog(), "/api/v1/metrics"));
        var keys = metrics.getList("items.key", String.class);
        assertFalse(keys.isEmpty());
        for (var key : keys) {
            var path = "/api/v1/metrics/" + key;
            read(suite.catalog(), path).body("key", equalTo(key));
            read(suite.catalog(), path + "/versions");
            read(suite.catalog(), path + "/versions/1").body("version", equalTo(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "compare=previous",
        "platformDetail=false",
        "platformDetail=instagram",
        "from=2100-01-01&to=2100-02-01",
        "community=paris&community=berlin"
    })
    void theOverviewIsDocumentedHoweverItIsAsked(String query) {
        read(suite.bi(), "/api/v1/overview?" + query);
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday,from", "form=2026-01-01,form", "compare=next,compare"})
    void inputAtFaultIsNamed(String query, String field) {
        suite.bi()
                .with(suite.token("ada"))
                .get("/api/v1/overview?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        answer(suite.migrator(), "/api/v1/runs/999999999", 404);
        answer(suite.catalog(), "/api/v1/metrics/no_such_metric", 404);
    }

    private ValidatableResponse read(Service service, String path) {
        return answer(service, path, 200);
    }

    private ValidatableResponse answer(Service service, String path, int status) {
        return service.with(suite.token("ada")).get(path).then().statusCode(status);
    }

    private static JsonPath json(ValidatableResponse response) {
        return response.extract().jsonPath();
    }
}
