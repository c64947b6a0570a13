package org.plumbline.migrator.readmodel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.NarrowLimits;

/** Somebody publishes at a prompt what the service is about to publish, which does not wait for long. */
@QuarkusTest
@WithTestResource(NarrowLimits.class)
class PublishedByHandTest extends MigrationTest {

    private static final String BY_HAND =
            "submission_facts is being published or refreshed by plumbline_migrator \\(a prompt, process \\d+\\) since 20\\S+Z\\.";

    @BeforeEach
    void addAPost() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
    }

    @Test
    void whoPublishesPastTheRunsIsNamedToWhoeverAsksForTheSame() throws SQLException {
        try (var _ = publishingByHand()) {
            for (var refused : List.of(
                    post("/api/admin/refresh-materialized-views", Map.of("dataset", "submission_facts")),
                    post("/api/admin/refresh-materialized-views", Map.of()),
                    post("/api/v1/aggregates/backfill", Map.of("from", "2000-01-01", "to", "2000-01-02")))) {
                refused.statusCode(409)
                        .body("type", equalTo("/problems/publication-running"))
                        .body("detail", matchesPattern(BY_HAND + " Try again\\."));
            }
        }
        assertEquals("0", value("SELECT count(*) FROM etl.runs"));
        assertEquals("0", pending());
    }

    @Test
    void aRunThatMayNotPublishSaysWhoElseDoes() throws SQLException {
        try (var _ = publishingByHand()) {
            var run = run();
            assertEquals("failed", run.getString("state"));
            assertThat(
                    run.getString("error"),
                    matchesPattern(BY_HAND + " Committed chunks stay; the next run publishes them\\."));
            assertEquals("1", value("SELECT read FROM etl.run_entities WHERE entity = 'posts'"));
        }
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
    }

    /** As {@code refresh_submission_facts()} does. */
    private Connection publishingByHand() throws SQLException {
        var session = target.connectAs("plumbline_migrator");
        session.setClientInfo("ApplicationName", "a prompt");
        session.setAutoCommit(false);
        Database.execute(
                session,
                "SELECT pg_advisory_xact_lock(hashtext('plumbline.publication'), hashtext('submission_facts'))");
        return session;
    }

    private String pending() {
        return given().auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/read-models")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.dataset == 'submission_facts' }.pendingChanges");
    }
}
