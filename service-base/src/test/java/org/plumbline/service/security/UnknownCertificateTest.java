package org.plumbline.service.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.hostile.LoggedFaults;

/** The service of this test does not know who signed its OIDC server's certificate. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(SelfSignedOidc.class)
class UnknownCertificateTest {

    FakeOidc another;

    @Test
    void isNotReadyAndLogsOnceWhichServerItIsAndWhatIsWrong() {
        var said = Warnings.open();
        try (said;
                var faults = LoggedFaults.open()) {
            for (var probe = 0; probe < 3; probe++) {
                given().get("/q/health/ready").then().statusCode(503);
                given().auth()
                        .oauth2(another.superadmin())
                        .get("/api/v1/probe/scope")
                        .then()
                        .statusCode(503)
                        .body("type", equalTo("/problems/oidc-unavailable"));
            }
            assertEquals(List.of(), faults.all());
        }
        assertEquals(1, said.messages.size(), said.messages.toString());
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        assertTrue(said.messages.getFirst().contains(issuer), said.messages.getFirst());
        assertTrue(
                said.messages.getFirst().contains("unable to find valid certification path"), said.messages.getFirst());
    }

    /** Of the readiness check. */
    private static final class Warnings extends Handler implements AutoCloseable {

        // Kept, since loggers that nobody keeps lose their handlers.
        private static final Logger LOGGER = Logger.getLogger(OidcServerHealth.class.getName());

        private static final PatternFormatter TEXT = new PatternFormatter("%s");

        private final List<String> messages = new CopyOnWriteArrayList<>();

        private static Warnings open() {
            var warnings = new Warnings();
            LOGGER.addHandler(warnings);
            return warnings;
        }

        @Override
        public void publish(LogRecord event) {
            messages.add(TEXT.format(event));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            LOGGER.removeHandler(this);
        }
    }
}
