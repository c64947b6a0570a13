package org.plumbline.suite;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;
import org.plumbline.testsupport.FakeOidc;

/** Keycloak dies under running services. */
@OnTheSuite
@ChangesTheSuite
class OidcOutageTest {

    private final SuiteStack suite;

    OidcOutageTest(SuiteStack suite) {
        this.suite = suite;
    }

    @BeforeEach
    void killKeycloak() {
        // Logged in while that was possible.
        suite.token("ada");
        suite.token("nobody");
        suite.oidc().breakDown();
    }

    /** Other tests share the stack; that it recovers is part of what is shown. */
    @AfterEach
    void startItAgain() {
        suite.oidc().comeBack();
        for (var service : suite.services()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> health(service, "ready", 200, "UP"));
            service.with(suite.token("ada")).get(service.protectedPath()).then().statusCode(200);
        }
    }

    @Test
    void servicesStayLiveTurnUnreadyAndLetNobodyInWhomTheyCannotVerify() {
        for (var service : suite.services()) {
            health(service, "live", 200, "UP");
            health(service, "ready", 503, "DOWN");
            service.anonymously().get(service.protectedPath()).then().statusCode(401);
            // The realm's keys are known to the service, or they are not: both are right, and documented as a problem.
            service.with(suite.token("ada")).get(service.protectedPath()).then().statusCode(is(oneOf(200, 503)));
            service.with(suite.token("nobody"))
                    .get(service.protectedPath())
                    .then()
                    .statusCode(is(oneOf(403, 503)));
            try (var other = FakeOidc.start()) {
                service.with(other.token()
                                .issuer(suite.issuer().toString())
                                .roles("superadmin")
                                .issue())
                        .get(service.protectedPath())
                        .then()
                        .contentType("application/problem+json")
                        .statusCode(is(oneOf(401, 503)));
            }
        }
    }

    private static void health(Service service, String kind, int status, String state) {
        service.outsideTheApi()
                .get("/q/health/" + kind)
                .then()
                .statusCode(status)
                .body("status", equalTo(state));
    }
}
