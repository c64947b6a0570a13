package org.plumbline.suite;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** What every service says beside its answers, and what it keeps to itself. */
@OnTheSuite
class ProtectedAnswersTest {

    private final SuiteStack suite;

    ProtectedAnswersTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void answersAreForTheirCallerAlone() {
        for (var service : suite.services()) {
            isForItsCallerAlone(service.with(suite.token("ada")).get(service.protectedPath()), 200);
            isForItsCallerAlone(service.with(suite.token("nobody")).get(service.protectedPath()), 403);
            isForItsCallerAlone(service.anonymously().get(service.protectedPath()), 401);
        }
    }

    @Test
    void browsersGuessNothing() {
        for (var service : suite.services()) {
            for (var path : List.of("/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui/", "/nothing")) {
                service.outsideTheApi().get(path).then().header("X-Content-Type-Options", equalTo("nosniff"));
            }
        }
    }

    @Test
    void aTokenInAnAddressReachesNoLog() throws IOException {
        var token = suite.token("ada");
        for (var service : suite.services()) {
            var path = service.protectedPath();
            for (var name : List.of("access_token", "token", "anything")) {
                service.outsideTheApi()
                        .queryParam(name, token)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .body("instance", equalTo(path));
                service.outsideTheApi()
                        .header("Authorization", "Bearer " + token)
                        .queryParam(name, token)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("instance", equalTo(path));
                service.outsideTheApi().queryParam(name, token).get("/q/nothing");
            }
            var log = suite.log(service);
            assertThat(log, containsString("\"GET " + path + "\" 401"));
            assertThat(log, not(containsString(token)));
        }
    }

    private static void isForItsCallerAlone(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .header("Cache-Control", containsString("private"))
                .header("Vary", containsString("Authorization"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }
}
