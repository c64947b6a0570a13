package org.plumbline.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;

/** An answer that begins later than a body may end, as the preview of a repair does, which is asked for without one. */
@QuarkusTest
@WithTestResource(
        value = SuiteResource.class,
        initArgs = @ResourceArg(name = "plumbline.http.body-timeout", value = "1s"))
class LateAnswerTest {

    FakeOidc oidc;

    @ParameterizedTest
    @EnumSource
    void isGiven(HttpClient.Version version) throws Exception {
        var request = SlowCallerTest.probing("late", oidc)
                .POST(BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newBuilder().version(version).build()) {
            assertEquals("at last", http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
