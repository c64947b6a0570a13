package org.plumbline.migrator.repair;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.moderation.OlderRules;

/** The sample, as the rules of before platform_detail would have filled it. */
@QuarkusTest
class SampleRepairTest extends RepairTest {

    @Test
    void finds274RowsThatVersion1HasMistaggedAndMendsThem() throws SQLException {
        legacy.fillWithSample();
        assertEquals("succeeded", run().getString("state"));
        var today = value(POSTS);
        // Version 1 heard the URL of these: rules that never do would mistag them, too.
        assertEquals("241", value("SELECT count(*) FROM core.post_data WHERE platform_source = 'conflict'"));
        try (var connection = target.connectAsSuperuser()) {
            OlderRules.retag(connection, 1);
        }
        var then = value(POSTS);
        var published = value(FACTS);

        var full = run();
        assertEquals("refused", full.getString("state"));
        assertThat(checks(full, "failed"), hasItem("platform_agrees_with_url"));
        assertEquals(published, value(FACTS));

        preview("platform-detail")
                .statusCode(200)
                .body("checked", equalTo(13_914))
                .body("failing", equalTo(274))
                .body("changes[0].from.platform_detail", equalTo("unknown"))
                .body("changes[0].to.platform_detail", equalTo("instagram"))
                .body("changes[0].rows", equalTo(190))
                .body("changes.rows.sum()", equalTo(274));
        apply("platform-detail", 273).statusCode(409);
        assertEquals(then, value(POSTS));

        var applied = apply("platform-detail", 274).body("rows", equalTo(274));
        var answer = applied.extract().jsonPath();
        assertEquals(answer.getMap("before.kpis"), answer.getMap("after.kpis"));
        assertEquals(13_914, answer.getInt("after.kpis.submissions"));
        var run = endOfRun(applied);
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(
                value("SELECT md5(string_agg(platform_detail, ',' ORDER BY submission_id)) FROM core.post_data"),
                value(
                        "SELECT md5(string_agg(platform_detail, ',' ORDER BY submission_id)) FROM bi.submission_facts_published"));
        assertEquals(
                "274",
                value(
                        "SELECT count(*) FROM core.post_data WHERE platform_source = 'url' AND platform_rule LIKE '%@3'"));

        revert("platform-detail").statusCode(200).body("rowsReverted", equalTo(274));
        assertEquals(then, value(POSTS));
        assertEquals(false, today.equals(then));
    }
}
