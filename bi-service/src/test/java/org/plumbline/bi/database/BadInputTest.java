package org.plumbline.bi.database;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;

/** What somebody sends in addresses who means ill, or has a bad day: refused by its name wherever it may stand. */
@QuarkusTest
class BadInputTest extends SampleTest {

    private static final List<String> WITH_A_WINDOW = List.of(
            Api.OVERVIEW,
            Api.EXPLAIN + "removalRate",
            Api.APPLICATIONS_BY_COMPANY,
            Api.APPLICATIONS_BY_STATUS,
            "/api/v1/metrics/asked_badly/values");

    @BeforeEach
    void publishAMetric() {
        catalog.publish("asked_badly", 1, """
                "dataset": "submission_facts", "timeColumn": "submitted_at", "format": "integer", "type": "simple",
                "measure": {"agg": "count"}, "allowedGroupBy": ["language"]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2B200000-01-01T00:00:00Z",
                "-200000-01-01",
                "200000-01-01",
                "9999-12-31",
                "2026-11-01T25:00:00Z",
                "2026-11-01T00:00:00%2B99:00",
                "2026-11-01T00:00:00[Mars/Olympus]",
                "NaN",
                "Infinity",
                "1e400",
                "99999999999999999999999999",
                "%00",
                "'%20OR%20'1'='1"
            })
    void aMomentThatIsNoneIsNamedByEveryEndpointWithAWindow(String moment) {
        for (var path : WITH_A_WINDOW) {
            for (var end : List.of("from", "to")) {
                refused(path + "?" + end + "=" + moment, end);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=NaN",
                "version=1e3",
                "version=99999999999999999999",
                "version=-1",
                "timezone=Mars/Olympus",
                "timezone=../../etc/localtime",
                "timezone=%2B25:00",
                "timezone=GMT%2B2",
                "grain=NaN",
                "grain=..%2Fday",
                "groupBy=language%22%3B--",
                "groupBy=..%2F..%2Flanguage",
                "groupBy=LANGUAGE",
                "community=%00"
            })
    void aParameterOfAMetricsValuesThatIsNoneIsNamed(String parameter) {
        refused("/api/v1/metrics/asked_badly/values?" + parameter, parameter.split("=", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fq%2Fmetrics",
                "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "..%5C..%5Cwindows",
                "x%00y",
                "x'%3B%20DROP%20TABLE%20bi.audit_log%3B%20--",
                "%7B%22a%22:1%7D",
                "99999999999999999999999999",
                "NaN",
                "%D0%BA%D0%BB%D1%8E%D1%87"
            })
    void aPathThatIsMoreThanANameLeadsNowhere(String name) {
        var asked = catalog.asked().size();
        for (var path : List.of(
                Api.EXPLAIN + name,
                Api.SUBMISSIONS + name + "/lineage",
                Api.DATASETS + "/" + name,
                "/api/v1/metrics/" + name + "/values")) {
            // Some are no address of the document, by which other answers are checked.
            var answer = RestAssured.given()
                    .auth()
                    .oauth2(oidc.superadmin())
                    .urlEncodingEnabled(false)
                    .get(path);
            assertTrue(Set.of(400, 404).contains(answer.statusCode()), () -> path + ": " + answer.statusCode());
            answer.then().contentType("application/problem+json");
            assertFalse(answer.asString().contains("Exception"), path);
        }
        assertTrue(catalog.asked().size() == asked, "the catalog was asked for " + name);
    }

    private void refused(String question, String field) {
        Api.with(oidc.superadmin())
                .urlEncodingEnabled(false)
                .get(question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.field", hasItem(field));
    }
}
