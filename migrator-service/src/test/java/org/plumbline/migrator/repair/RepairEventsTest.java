package org.plumbline.migrator.repair;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.EventLines;

/** What somebody sees who follows a preview. */
@QuarkusTest
class RepairEventsTest extends RepairTest {

    @TestHTTPResource
    URI service;

    @Test
    void aPreviewIsToldOfAsItGoesAndEndsWithItsResult() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request("platform-detail"), BodyHandlers.ofLines());
            assertEquals(200, answer.statusCode());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""), startsWith("text/event-stream"));
            var lines = answer.body().toList();
            assertEquals(List.of("progress", "end"), EventLines.names(lines));
            var data = EventLines.data(lines);
            assertEquals(6, data.getFirst().getInt("checked"));
            assertEquals(6, data.getFirst().getInt("of"));
            assertEquals("preview", data.getFirst().getString("action"));
            assertEquals(3, data.getLast().getInt("expected"));
        }
    }

    @Test
    void anUnknownRepairIsAProblemAndNoStream() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request("platform"), BodyHandlers.ofString());
            assertEquals(404, answer.statusCode());
            assertEquals("/problems/repair-not-found", Answer.of(answer.body()).getString("type"));
        }
    }

    private HttpRequest request(String repair) {
        return HttpRequest.newBuilder(service.resolve("/api/v1/repairs/" + repair + "/preview"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + oidc.superadmin())
                .POST(BodyPublishers.noBody())
                .build();
    }
}
