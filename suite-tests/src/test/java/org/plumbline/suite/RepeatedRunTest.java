package org.plumbline.suite;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
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

        var again = suite.run("moderation", "full");

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

    private JsonPath overview() {
        return suite.bi().read(suite.token("ada"), "/api/v1/overview");
    }

    private RequestSpecification migrator() {
        return suite.migrator().with(suite.token("ada"));
    }
}
