package org.plumbline.suite;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/** Who is let in, with the tokens that the realm gives to the demo accounts. */
@OnTheSuite
class AccessTest {

    private static final String RUNS = "/api/v1/runs";

    private final SuiteStack suite;

    AccessTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void letsASuperadminUseEveryService() {
        for (var service : suite.services()) {
            answers(service, "ada", 200);
        }
    }

    @Test
    void refusesAnAccountWithoutARoleEverywhere() {
        for (var service : suite.services()) {
            answers(service, "nobody", 403);
        }
    }

    @Test
    void letsACommunityManagerReadNumbersAndDefinitionsButNothingOfTheMigration() {
        answers(suite.bi(), "paris", 200);
        answers(suite.catalog(), "paris", 200);
        for (var path : List.of(RUNS, "/api/v1/checks", "/api/v1/pipelines")) {
            suite.migrator().with(suite.token("paris")).get(path).then().statusCode(403);
        }
        suite.migrator()
                .with(suite.token("paris"))
                .contentType("application/json")
                .body("{\"pipeline\": \"moderation\", \"mode\": \"full\"}")
                .post(RUNS)
                .then()
                .statusCode(403);
    }

    @Test
    void asksForATokenEverywhere() {
        for (var service : suite.services()) {
            service.anonymously()
                    .get(service.protectedPath())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("status", equalTo(401));
        }
    }

    private void answers(Service service, String user, int status) {
        service.with(suite.token(user)).get(service.protectedPath()).then().statusCode(status);
    }
}
