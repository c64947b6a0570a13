package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.database.EveryEndpointTest.Endpoint;
import org.plumbline.bi.fixture.Api;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestTokens;

/** No endpoint lets anybody in who has no token of the realm's for the suite, or who sends one in another way than callers do. */
@QuarkusTest
class BadTokenTest {

    FakeOidc oidc;

    @Test
    void noEndpointTakesATokenThatIsNotTheRealmsForTheSuite() {
        try (var another = FakeOidc.start()) {
            for (var token : List.of(
                    admin().unsigned(),
                    admin().expiringIn(Duration.ofMinutes(-5)).issue(),
                    admin().audience("another-suite").issue(),
                    admin().issuer("http://localhost/realms/another").issue(),
                    admin().signedByAForeignKey().issue(),
                    admin().signedByAnUnknownKey().issue(),
                    another.superadmin(),
                    another.token().roles("superadmin").issuer(oidc.issuer()).issue(),
                    withAnotherSignature(admin().issue()),
                    "not-a-token")) {
                refused(() -> Api.with(token));
            }
        }
    }

    @Test
    void noEndpointTakesAGoodTokenFromAnywhereElse() {
        var token = oidc.superadmin();
        refused(() -> Api.anonymously().header("Authorization", "Basic " + token));
        refused(() -> Api.anonymously().header("Authorization", token));
        refused(() -> Api.anonymously().header("Authorization", "Bearer"));
        refused(() -> Api.anonymously().header("Proxy-Authorization", "Bearer " + token));
        refused(() -> Api.anonymously().header("X-Forwarded-Access-Token", token));
        refused(() -> Api.anonymously().header("X-Forwarded-User", "ada"));
        refused(() -> Api.anonymously().cookie("access_token", token).cookie("q_session", token));
        refused(() -> Api.anonymously().queryParam("access_token", token));
    }

    private TestTokens admin() {
        return oidc.token().roles("superadmin");
    }

    private static String withAnotherSignature(String token) {
        var end = token.lastIndexOf('.') + 1;
        return token.substring(0, end) + new StringBuilder(token.substring(end)).reverse();
    }

    private static void refused(Supplier<RequestSpecification> caller) {
        for (var endpoint : Endpoint.values()) {
            var answer = endpoint.asked(caller.get());
            assertEquals(401, answer.statusCode(), () -> endpoint + ": " + answer.asString());
            assertEquals("application/problem+json", answer.contentType());
        }
    }
}
