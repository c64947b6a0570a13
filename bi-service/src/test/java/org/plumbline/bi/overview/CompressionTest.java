package org.plumbline.bi.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

@QuarkusTest
class CompressionTest {

    FakeOidc oidc;
    TestDatabase database;

    @TestHTTPResource(Api.OVERVIEW)
    URI overview;

    @BeforeEach
    void publishTheSample() {
        SampleFacts.publish(new TargetData(database));
    }

    @Test
    void anAnswerIsCompressedForWhoAcceptsIt() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(overview)
                    .header("Authorization", "Bearer " + oidc.superadmin())
                    .header("Accept-Encoding", "gzip")
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            assertEquals(Optional.of("gzip"), response.headers().firstValue("Content-Encoding"));
            var body = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
            assertTrue(new String(body, StandardCharsets.UTF_8).startsWith("{\"window\":"));
            assertTrue(response.body().length < body.length / 2);
        }
    }
}
