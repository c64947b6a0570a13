package org.plumbline.service.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProblemTest {

    FakeOidc oidc;

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, /problems/thing-not-found",
        "busy,      429, /problems/too-many-requests",
        "timeout,   504, /problems/query-timeout",
        "outage,    503, /problems/database-unavailable",
        "pool,      503, /problems/database-unavailable",
        "defect,    500, /problems/internal",
        "bug,       500, /problems/internal"
    })
    void givesEachFailureItsStatusAndType(String failure, int status, String type) {
        problem(asAdmin().get("/api/v1/probe/fail/" + failure).then(), status, type)
                .body("instance", equalTo("/api/v1/probe/fail/" + failure));
    }

    @Test
    void saysWhenToComeBackAfterTooMuchAtOnce() {
        asAdmin().get("/api/v1/probe/fail/busy").then().header("Retry-After", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout", "outage", "defect", "bug"})
    void keepsInternalsInsideAndGivesATraceIdInstead(String failure) {
        asAdmin()
                .get("/api/v1/probe/fail/" + failure)
                .then()
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("ecret")))
                .body(not(containsString("Exception")))
                .body(not(containsString("db.internal")))
                .body(not(containsString("org.plumbline")));
    }

    @Test
    void namesTheParameterThatIsAtFault() {
        problem(asAdmin().get("/api/v1/probe/window?from=yesterday&limi=3").then(), 400, "/problems/invalid-input")
                .body("violations.field", contains("from", "limi"))
                .body("violations[1].message", containsString("did you mean 'limit'?"))
                .body("traceId", nullValue());
    }

    @Test
    void namesTheBodyFieldThatBreaksAConstraint() {
        problem(asAdmin().body("""
                        {"text": " ", "stars": 0}
                        """).post("/api/v1/probe/note").then(), 400, "/problems/invalid-input")
                .body("violations.field", contains("stars", "text"))
                .body("violations[0].message", equalTo("must be greater than or equal to 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\", \"stars\": 1, \"star\": 2}         | star  | is not a known field; did you mean"
                        + " 'stars'?",
                "{\"text\": \"a\", \"stars\": 1, \"at\": \"today\"}   | at    | has an invalid value",
                "{\"text\": \"a\", \"stars\": [1]}                    | stars | is missing or has an unexpected JSON"
                        + " type",
                "{\"text\": \"a\",                                    | body  | is not JSON",
                "[]                                                   | body  | is missing or has an unexpected JSON"
                        + " type"
            })
    void saysWhatIsWrongWithABodyInWordsOfTheApi(String body, String field, String message) {
        problem(asAdmin().body(body).post("/api/v1/probe/note").then(), 400, "/problems/invalid-input")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message))
                .body(not(containsString("java")));
    }

    @Test
    void describesWhatJaxRsRefusesByItself() {
        problem(asAdmin().get("/api/v1/nowhere").then(), 404, "/problems/not-found");
        problem(asAdmin().delete("/api/v1/probe/note").then(), 405, "/problems/method-not-allowed");
        problem(asAdmin().accept("text/csv").get("/api/v1/probe/scope").then(), 406, "/problems/not-acceptable");
        problem(
                asAdmin()
                        .contentType("text/csv")
                        .body("a")
                        .post("/api/v1/probe/note")
                        .then(),
                415,
                "/problems/unsupported-media-type");
    }

    @Test
    void refusesALargeBody() {
        problem(
                asAdmin()
                        .body("{\"text\": \"" + "a".repeat(2_000_000) + "\"}")
                        .post("/api/v1/probe/note")
                        .then(),
                413,
                "/problems/too-large");
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(oidc.superadmin()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo(type));
    }
}
