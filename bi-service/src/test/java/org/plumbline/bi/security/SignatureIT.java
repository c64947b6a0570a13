package org.plumbline.bi.security;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestTokens;

/** The packaged service has what it checks signatures with. */
@QuarkusIntegrationTest
class SignatureIT {

    FakeOidc oidc;

    @Test
    void takesTokensOfBothKindsOfKey() {
        asks(superadmin()).statusCode(200);
        asks(superadmin().signedOnACurve()).statusCode(200);
    }

    @Test
    void takesNoneOfAKeyThatTheServerDoesNotHave() {
        asks(superadmin().signedByAForeignKey()).statusCode(401);
    }

    private TestTokens superadmin() {
        return oidc.token().roles("superadmin");
    }

    private static ValidatableResponse asks(TestTokens token) {
        return Api.with(token.issue()).get(Api.DATASETS).then();
    }
}
