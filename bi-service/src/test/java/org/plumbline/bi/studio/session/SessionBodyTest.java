package org.plumbline.bi.studio.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.service.problem.EarlyProblems;

/** What a page sends while its session is renewed, which takes a call to the OIDC server, is there when it is read. */
@QuarkusTest
class SessionBodyTest extends SampleTest {

    private static final Duration RENEWAL = Duration.ofMillis(300);

    @Inject
    OidcAuthenticationMechanism mechanism;

    @Inject
    IdentityProviderManager identities;

    @Inject
    EarlyProblems problems;

    @Test
    void aBodyWaitsForTheToken() {
        var token = oidc.superadmin();
        QuarkusMock.installMockForType(
                new Login(mechanism, identities, problems) {
                    @Override
                    Uni<Optional<String>> accessToken(RoutingContext request) {
                        return Uni.createFrom()
                                .item(Optional.of(token))
                                .onItem()
                                .delayIt()
                                .by(RENEWAL);
                    }
                },
                Login.class);

        given().cookie("q_session_studio", "of-somebody")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType("application/json")
                .body("""
                        {"dataset": "submission_facts", "measures": [{"agg": "count"}]}""")
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .body("rows[0][0]", equalTo(7));
    }
}
