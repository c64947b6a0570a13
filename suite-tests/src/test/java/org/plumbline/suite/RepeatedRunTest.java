package org.plumbline.suite;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** A full load of what is there already. */
@OnTheSuite
@ChangesTheSuite
class RepeatedRunTest {

    private static final String RUNS = "/api/v1/runs";

    private final SuiteStack suite;

    RepeatedRunTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void changesNothingAndKeepsThePublication() {
        var first = migrator()
                .queryParam("pipeline", "moderation")
                .get(RUNS)
                .then()
                .statusCode(200)
                .body("", not(empty()))
                .extract()
                .jsonPath();
        var before = overview();

        var again = runToItsEnd();

        assertEquals("succeeded", again.getString("state"), again::prettify);
        assertEquals(0, again.getLong("counts.written"));
        assertEquals(0, again.getLong("counts.deleted"));
        assertEquals(first.getLong("[-1].counts.read"), again.getLong("counts.read"));
        assertEquals(
                again.getLong("counts.read"), again.getLong("counts.unchanged") + again.getLong("counts.quarantined"));
        assertEquals(first.getLong("[-1].publication"), again.getLong("publication"));
        var after = overview();
        assertEquals(before.getLong("publication.version"), after.getLong("publication.version"));
        assertEquals(before.getString("publication.publishedAt"), after.getString("publication.publishedAt"));
        assertEquals(before.getLong("kpis.removedPosts.value"), after.getLong("kpis.removedPosts.value"));
    }

    @Test
    void startedFromNothingTheFirstLoadTookEveryPostAndItsChecksPassed() {
        var runs = migrator().queryParam("pipeline", "moderation").get(RUNS).jsonPath();
        assertEquals(13_914, runs.getLong("[-1].entities.find { it.entity == 'posts' }.counts.read"));
        assertTrue(runs.getLong("[-1].counts.written") > 13_914);
        var checks = migrator()
                .queryParam("runId", runs.getLong("[-1].id"))
                .get("/api/v1/checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(checks.getList("findAll { it.kind == 'structural' }").size() > 0);
        assertTrue(checks.getList("findAll { it.kind == 'semantic' }").size() > 0);
        assertEquals(0, checks.getList("findAll { it.outcome == 'failed' }").size(), checks::prettify);
    }

    private JsonPath runToItsEnd() {
        var location = migrator()
                .contentType("application/json")
                .body("{\"pipeline\": \"moderation\", \"mode\": \"full\"}")
                .post(RUNS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf(RUNS));
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> migrator()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        run -> !"running".equals(run.getString("state")));
    }

    private JsonPath overview() {
        return suite.bi()
                .with(suite.token("ada"))
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification migrator() {
        return suite.migrator().with(suite.token("ada"));
    }
}
