package org.plumbline.service.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

/** Bodies that come in chunks and do not say how long they are, as they go over the wire. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class UnmeasuredBodyTest {

    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    FakeOidc oidc;

    @ParameterizedTest
    @ValueSource(ints = {17, 160})
    void refusesATooLargeOneWithAProblem(int chunks) throws IOException {
        var answer = answer(chunks);
        assertThat(answer, startsWith("HTTP/1.1 413 "));
        assertThat(answer, containsString("application/problem+json"));
        assertThat(answer, containsString("\"type\":\"/problems/too-large\""));
        assertThat(answer, containsString("\"instance\":\"/api/v1/probe/note\""));
    }

    @Test
    void takesOneThatIsNotTooLarge() throws IOException {
        var answer = answer(15);
        assertThat(answer, startsWith("HTTP/1.1 200 "));
        assertThat(answer, containsString("aaaa"));
    }

    /** The whole answer to a note of so many chunks, all of which are sent before anything is read. */
    private String answer(int chunks) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write("""
                    POST /api/v1/probe/note HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Transfer-Encoding: chunked
                    Connection: close

                    """.formatted(oidc.superadmin()).replace("\n", "\r\n").getBytes(US_ASCII));
            out.write(chunk("{\"stars\": 1, \"text\": \""));
            for (var sent = 0; sent < chunks; sent++) {
                out.write(chunk("a".repeat(CHUNK)));
            }
            out.write(chunk("\"}"));
            out.write(chunk(""));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static byte[] chunk(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(US_ASCII);
    }
}
