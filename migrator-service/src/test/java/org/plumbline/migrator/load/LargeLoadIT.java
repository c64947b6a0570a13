package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.EventLines;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsResource;

/** A load of many rows, which are copied in large chunks, and followed as it goes. */
@QuarkusIntegrationTest
@WithTestResource(
        value = SettingsResource.class,
        initArgs = @ResourceArg(name = "plumbline.load.chunk-rows", value = "10000"))
class LargeLoadIT extends MigrationTest {

    private static final int POSTS = 100_000;

    @Test
    void everyRowArrivesAndWhoFollowsIsToldOfEachStep() throws Exception {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, url, status, submitted_at)
                SELECT n, 1, 'https://www.instagram.com/p/' || n, 'New', timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'
                FROM generate_series(1, %d) AS n""".formatted(POSTS));

        var events = follow(start("moderation", "full"));

        assertEquals("end", EventLines.names(events).getLast());
        var run = EventLines.data(events).getLast();
        assertSucceeds(run);
        assertEquals(POSTS + 1, run.getInt("counts.written"));
        assertEquals(POSTS, published());
    }

    private int published() throws SQLException {
        return Integer.parseInt(
                value(
                        "SELECT count(*) FROM bi.submission_facts_published WHERE platform_detail = 'instagram' AND community_slug = 'paris'"));
    }

    private List<String> follow(String run) throws Exception {
        var service = URI.create("http://localhost:" + RestAssured.port);
        var request = HttpRequest.newBuilder(service.resolve(run + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + oidc.superadmin())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofLines()).body().toList();
        }
    }
}
