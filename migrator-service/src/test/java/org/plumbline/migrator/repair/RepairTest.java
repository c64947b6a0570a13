package org.plumbline.migrator.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsOfAUser;
import org.plumbline.migrator.SharedBeginning;

/** A migrator with the built-in repair and those of a user. */
@WithTestResource(SettingsOfAUser.class)
abstract class RepairTest extends MigrationTest implements SharedBeginning {

    static final String FACTS =
            "SELECT string_agg(facts::text, ';' ORDER BY submission_id) FROM bi.submission_facts_published AS facts";

    /** Every row that a repair of platforms may change, to the byte. */
    static final String POSTS =
            "SELECT md5(string_agg(post_data::text, ';' ORDER BY submission_id)) FROM core.post_data";

    /** Six posts, of which three are on Instagram, what an older version of the rules did not see. */
    @Override
    public void begin() {
        legacy.community(1, "paris");
        for (var id = 1; id <= 6; id++) {
            legacy.post(id, 1);
        }
        legacy.execute("""
                UPDATE posts SET platform = 'Meta', url = 'https://www.instagram.com/p/' || id WHERE id <= 3;
                UPDATE posts SET platform = 'YT', url = 'https://youtu.be/x' WHERE id = 4
                """);
        assertEquals("succeeded", run().getString("state"));
    }

    @BeforeEach
    void mistagThree() throws SQLException {
        mistag("url LIKE '%instagram%'");
    }

    ValidatableResponse preview(String repair) {
        return asSuperadmin().post("/api/v1/repairs/" + repair + "/preview").then();
    }

    ValidatableResponse apply(String repair, long expected) {
        return send(repair, "apply", Map.of("expected", expected, "reason", "older rules"));
    }

    ValidatableResponse revert(String repair) {
        return send(repair, "revert", Map.of("reason", "as reported then"));
    }

    ValidatableResponse send(String repair, String action, Object body) {
        return asSuperadmin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/repairs/%s/%s".formatted(repair, action))
                .then();
    }

    /** How the run ended that an answer names. */
    Answer endOfRun(ValidatableResponse answer) {
        var location = answer.statusCode(200).extract().header("Location");
        awaitEnd(location);
        return read(location);
    }

    void threeAreRepairedOfWhichTwoChange() throws SQLException {
        endOfRun(apply("platform-detail", 3));
        // The source says something else of one post, and another one is removed there.
        legacy.execute("UPDATE posts SET url = 'https://threads.net/x', updated_at = now() WHERE id = 2;"
                + " DELETE FROM posts WHERE id = 3");
        assertEquals("succeeded", run("moderation", "reconcile").getString("state"));
    }

    void mistag(String posts) throws SQLException {
        execute("""
                UPDATE core.post_data
                SET platform_detail = 'unknown', platform_source = 'legacy_field', platform_rule = 'group-name:meta@1'
                WHERE %s
                """.formatted(posts));
    }
}
