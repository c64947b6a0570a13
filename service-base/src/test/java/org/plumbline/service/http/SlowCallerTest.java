package org.plumbline.service.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.service.probe.ProbeResource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.hostile.LoggedFaults;

/** Callers that say nothing, take their time, or leave. */
@QuarkusTest
@WithTestResource(
        value = SuiteResource.class,
        initArgs = {
            @ResourceArg(name = "quarkus.http.idle-timeout", value = "1s"),
            @ResourceArg(name = "plumbline.http.body-timeout", value = "2s")
        })
class SlowCallerTest {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int LONGER_THAN_A_BODY = 3;
    private static final int BIGGER_THAN_ANY_BUFFER = 200;

    FakeOidc oidc;

    @Test
    void aConnectionOnWhichNothingHappensIsClosed() throws IOException {
        try (var socket = connected()) {
            assertEquals(-1, socket.getInputStream().read());
        }
        try (var socket = connected()) {
            socket.getOutputStream().write("GET /api/v1/probe/scope HTTP/1.1\r\nHost: local".getBytes(US_ASCII));
            assertEquals(-1, socket.getInputStream().read());
        }
        try (var socket = connected()) {
            socket.getOutputStream().write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertTrue(new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void aBodyThatComesInDropsIsNotWaitedFor() throws IOException {
        try (var logged = LoggedFaults.open();
                var socket = connected()) {
            socket.getOutputStream().write(note(1_000_000));
            var began = System.nanoTime();
            await().atMost(Duration.ofMillis(PATIENCE_MILLIS))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isClosedAfterAByte(socket));
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() >= 1, "it was not waited for at all");
            assertEquals(List.of(), logged.all());
        }
    }

    /** As events of a run do. Who asks by HTTP/2 has their request ended, too, and nobody reads that. */
    @ParameterizedTest
    @EnumSource
    void anAnswerMayTakeLongerThanABody(HttpClient.Version version) throws Exception {
        var request =
                probing("ticks", oidc).header("Accept", "text/event-stream").build();
        try (var http = HttpClient.newBuilder().version(version).build()) {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            var began = System.nanoTime();
            try (var body = answer.body()) {
                while (Duration.ofNanos(System.nanoTime() - began).toSeconds() < LONGER_THAN_A_BODY) {
                    assertTrue(body.read() >= 0, "the answer has ended");
                }
            }
            assertEquals(version, answer.version());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotWaitedFor() throws IOException {
        try (var socket = connected()) {
            socket.getOutputStream().write(note(2_000_000));
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void nobodyIsToldOfCallersThatLeave() throws IOException {
        try (var logged = LoggedFaults.open()) {
            try (var socket = connected()) {
                socket.getOutputStream().write(note(10));
            }
            for (var time = 0; time < 3; time++) {
                try (var socket = connected()) {
                    socket.getOutputStream().write(stream());
                    socket.getInputStream().readNBytes(BIGGER_THAN_ANY_BUFFER);
                }
            }
            await().until(ProbeResource::hasEndedStreams);
            RestAssured.get("/q/health/live").then().statusCode(200);
            assertEquals(List.of(), logged.all());
        }
    }

    private static boolean isClosedAfterAByte(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return socket.getInputStream().available() > 0
                    && socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private byte[] note(int length) {
        return request("POST /api/v1/probe/note", "Content-Type: application/json\r\nContent-Length: " + length);
    }

    private byte[] stream() {
        return request("GET /api/v1/probe/stream", "Accept: text/plain");
    }

    private byte[] request(String line, String headers) {
        return "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                .formatted(line, oidc.superadmin(), headers)
                .getBytes(US_ASCII);
    }

    private static Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static HttpRequest.Builder probing(String path, FakeOidc oidc) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/probe/%s".formatted(RestAssured.port, path)))
                .header("Authorization", "Bearer " + oidc.superadmin());
    }
}
