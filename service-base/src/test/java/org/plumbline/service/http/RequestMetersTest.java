package org.plumbline.service.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.hostile.RawAnswer;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RequestMetersTest {

    private static final int MORE_THAN_METERS = 130;

    FakeOidc oidc;

    @Test
    void nobodyUsesUpTheAddressesThatAreCountedApart() throws IOException {
        for (var number = 0; number < MORE_THAN_METERS; number++) {
            send("OPTIONS", "/api/v1/probe/scope;x=" + number, "");
            send("GET", "/api/v1/probe/scope;x=" + number, "");
            send("GET", "/api/v1/nowhere" + number, "");
            send("GET", "/q" + number, "");
            send("GET", "//a" + number, "Authorization: Bearer .\r\n");
            send("M" + number, "/api/v1/probe/scope", "");
            hangUpIn("/c" + number);
        }
        given().auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/probe/scope")
                .then()
                .statusCode(200);
        given().auth().oauth2(oidc.superadmin()).get("/api/v1/nowhere").then().statusCode(404);

        await().untilAsserted(() -> assertTrue(
                metrics()
                        .matches("(?s).*requests_seconds_count\\{[^}]*method=\"GET\"[^}]*status=\"200\"[^}]*"
                                + "uri=\"/api/v1/probe/scope\"[^}]*}.*"),
                RequestMetersTest::metrics));
        assertEquals(
                Set.of(),
                labels("uri").stream()
                        .filter(uri -> uri.matches(".*\\d.*\\d.*"))
                        .collect(Collectors.toSet()));
        assertTrue(labels("uri").contains("/unmatched"), () -> labels("uri").toString());
        assertTrue(labels("method").contains("OTHER"), () -> labels("method").toString());
        assertEquals(
                Set.of(),
                labels("method").stream()
                        .filter(method -> method.startsWith("M"))
                        .collect(Collectors.toSet()));
    }

    private static void send(String method, String path, String headers) throws IOException {
        var request =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n".formatted(method, path, headers);
        RawAnswer.to(RestAssured.port, request.getBytes(StandardCharsets.US_ASCII));
    }

    /** In the middle of a body. */
    private static void hangUpIn(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\na"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Set<String> labels(String name) {
        return Pattern.compile("http_server_requests_seconds_count\\{[^}]*" + name + "=\"([^\"]*)\"")
                .matcher(metrics())
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").asString();
    }
}
