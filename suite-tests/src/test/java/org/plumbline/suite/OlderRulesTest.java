package org.plumbline.suite;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** A target that the packaged migrator filled by version 1 of the platform rules, and that today's finds and repairs. */
@OnTheSuite
class OlderRulesTest {

    private static final String TARGET = "target_of_older_rules";
    private static final String REPAIR = "/api/v1/repairs/platform-detail";
    private static final String POSTS =
            "SELECT md5(string_agg(post_data::text, ';' ORDER BY submission_id)) FROM core.post_data";
    private static final String FACTS =
            "SELECT md5(string_agg(facts::text, ';' ORDER BY submission_id)) FROM bi.submission_facts_published AS facts";
    private static final String SERVICES_HELD =
            "SELECT md5(string_agg(platform_detail, ',' ORDER BY submission_id)) FROM core.post_data";
    private static final String SERVICES_PUBLISHED =
            "SELECT md5(string_agg(platform_detail, ',' ORDER BY submission_id)) FROM bi.submission_facts_published";

    private final SuiteStack suite;

    @TempDir
    Path folder;

    private PackagedProcess service;

    OlderRulesTest(SuiteStack suite) {
        this.suite = suite;
    }

    @AfterEach
    void endTheService() throws InterruptedException {
        if (service != null) {
            service.kill();
        }
    }

    /** Version 1 heard the URL of these. */
    @Test
    void leavesNoDoubtWhere241PostsHaveOneToday() throws SQLException {
        try (var target = suite.target()) {
            assertEquals(
                    "241", value(target, "SELECT count(*) FROM core.post_data WHERE platform_source = 'conflict'"));
        }
    }

    @Test
    void leavesItsMarkOn274PostsUntilTheyAreRepaired() throws Exception {
        try (var target = suite.createTarget(TARGET)) {
            var older = job(
                    "version-1",
                    Map.of("PLUMBLINE_PLATFORM_RULES_VERSION", "1"),
                    "migrate",
                    "moderation",
                    "--mode",
                    "full");
            assertEquals(0, older.await(), older.log());
            assertEquals("0", value(target, "SELECT count(*) FROM core.post_data WHERE platform_rule NOT LIKE '%@1'"));
            var then = value(target, POSTS);
            var published = value(target, FACTS);

            var today = job("today", Map.of(), "migrate", "moderation", "--mode", "full");
            assertEquals(1, today.await(), today.log());
            assertThat(today.log(), containsString("platform_agrees_with_url"));
            assertEquals(published, value(target, FACTS));

            var address = serve();
            at(address)
                    .post(REPAIR + "/preview")
                    .then()
                    .statusCode(200)
                    .body("checked", equalTo(13_914))
                    .body("failing", equalTo(274))
                    .body("changes[0].from.platform_detail", equalTo("unknown"))
                    .body("changes[0].to.platform_detail", equalTo("instagram"))
                    .body("changes[0].rows", equalTo(190))
                    .body("changes.rows.sum()", equalTo(274));
            apply(address, 273).then().statusCode(409);
            assertEquals(then, value(target, POSTS));
            var applied = apply(address, 274).then().statusCode(200).body("rows", equalTo(274));
            var kpis = applied.extract().jsonPath();
            assertEquals(kpis.getMap("before.kpis"), kpis.getMap("after.kpis"));
            assertEquals(13_914, kpis.getInt("after.kpis.submissions"));
            var location = applied.extract().header("Location");
            await().atMost(Duration.ofMinutes(1)).until(() -> at(address)
                    .get(location)
                    .jsonPath()
                    .getString("state")
                    .equals("succeeded"));
            assertEquals(
                    "274",
                    value(target, "SELECT count(*) FROM bi.submission_facts_published WHERE platform_source = 'url'"));
            assertEquals(
                    "274",
                    value(
                            target,
                            "SELECT count(*) FROM core.post_data WHERE platform_source = 'url' AND platform_rule LIKE '%@3'"));
            assertEquals(value(target, SERVICES_HELD), value(target, SERVICES_PUBLISHED));

            at(address)
                    .contentType("application/json")
                    .body(Map.of("reason", "to see it as it was"))
                    .post(REPAIR + "/revert")
                    .then()
                    .statusCode(200)
                    .body("rowsReverted", equalTo(274));
            assertEquals(then, value(target, POSTS));
        }
    }

    private Response apply(URI address, int expected) {
        return at(address)
                .contentType("application/json")
                .body(Map.of("expected", expected, "reason", "filled by version 1"))
                .post(REPAIR + "/apply");
    }

    private RequestSpecification at(URI address) {
        return given().baseUri(address.toString()).header("Authorization", "Bearer " + suite.token("ada"));
    }

    private URI serve() throws IOException {
        var port = suite.freePort();
        service = job(
                "service",
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        suite.issuer().toString()));
        var address = URI.create("http://localhost:" + port);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> given().get(address + "/q/health/ready").statusCode() == 200);
        return address;
    }

    private PackagedProcess job(String name, Map<String, String> settings, String... arguments) throws IOException {
        var environment = suite.migratorSettings();
        environment.computeIfPresent(
                "QUARKUS_DATASOURCE_JDBC_URL", (key, url) -> url.replaceFirst("/[^/]+$", "/" + TARGET));
        environment.putAll(settings);
        return PackagedProcess.start(
                "migrator-service", Files.createDirectory(folder.resolve(name)), environment, arguments);
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
