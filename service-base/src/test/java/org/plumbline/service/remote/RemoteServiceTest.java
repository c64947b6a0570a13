package org.plumbline.service.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.failure.Failure;

class RemoteServiceTest {

    private HttpServer server;

    @BeforeEach
    void startAServiceThatRepeatsWhatItIsAsked() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RemoteServiceTest::repeat);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/under", "/under/"})
    void asksUnderThePathOfItsAddressAsTheCaller(String path) {
        assertEquals(
                Map.of("asked", "/under/api?a=b", "as", "Bearer x"),
                service(path).get("/api?a=b", "Bearer x").object());
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        var service = service("");
        server.stop(0);
        var failure = assertThrows(Failure.Unavailable.class, () -> service.get("/api", "Bearer x"));
        assertEquals("other-unavailable", failure.problem());
        assertEquals("The other one cannot be reached", failure.getMessage());
    }

    private RemoteService service(String path) {
        return new RemoteService(
                URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), path)),
                Duration.ofSeconds(10),
                "other-unavailable",
                "The other one cannot be reached");
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = "{\"asked\": \"%s\", \"as\": \"%s\"}"
                    .formatted(
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
