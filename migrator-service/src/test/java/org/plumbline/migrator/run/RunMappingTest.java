package org.plumbline.migrator.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsOfAUser;

/** What runs saw in mapped columns, on both sides. */
@QuarkusTest
@WithTestResource(SettingsOfAUser.class)
class RunMappingTest extends MigrationTest {

    private static final String LANGUAGE = "core.submissions.language";

    @BeforeEach
    void fillSource() {
        legacy.community(1, "paris");
        for (var post = 1; post <= 4; post++) {
            legacy.post(post, 1);
        }
        legacy.execute("""
                UPDATE posts SET content = repeat('x', 200) || id, analysis = '{"model": "v2", "sentiment": 9, "toxicity": 1, "labels": []}';
                UPDATE posts SET language = 'English', hashtags = '#a #b', posted_at = '2026-01-01 12:00:00+02' WHERE id IN (1, 2);
                UPDATE posts
                SET language = 'klingon', hashtags = '#a', content = NULL, analysis = jsonb_set(analysis, '{sentiment}', '10')
                WHERE id = 3;
                """);
    }

    @Test
    void tellsBothSidesOfEveryMappedColumnAndWhatIsLostBetweenThem() {
        var run = run();
        assertSucceeds(run);
        var mapping = mapping(run);
        assertEquals(1, mapping.getInt("warnings"));
        assertNull(mapping.getString("reason"));

        var language = column(mapping, LANGUAGE);
        assertEquals("posts", language.getString("entity"));
        assertEquals("language", language.getString("sourceColumns.0"));
        assertEquals("language", language.getString("transformer"));
        assertEquals(4, language.getInt("ofRows"));
        assertSide("rows 4, nulls 1, distinct 2, English to klingon, English 2, klingon 1", language, "source");
        assertSide("rows 4, nulls 2, distinct 1, en to en, en 2", language, "target");
        assertEquals("{\"values\":1,\"of\":2,\"rows\":1,\"examples\":[\"klingon\"]}", text(language, "lost"));
        assertEquals(
                "Legacy `language`: 1 of 2 values become NULL in core.submissions.language (1 rows: klingon).",
                language.getString("warning"));

        var tags = column(mapping, "core.hashtags.tag");
        assertSide("rows 4, nulls 1, distinct 2, #a to #a #b, #a #b 2, #a 1", tags, "source");
        assertSide("rows 4, nulls 1, distinct 2, a to b, a 3, b 2", tags, "target");
        assertEquals("null", text(tags, "lost"));
        assertNull(tags.getString("warning"));
    }

    @Test
    void ordersNumbersAsNumbersMomentsByTimeAndTellsTextsInPart() {
        var mapping = mapping(run());

        var sentiment = column(mapping, "core.analyses.sentiment");
        assertEquals("sentiment", sentiment.getString("key"));
        assertSide("rows 4, nulls 0, distinct 2, 9 to 10, 9 3, 10 1", sentiment, "source");
        assertSide("rows 4, nulls 0, distinct 2, 9 to 10, 9 3, 10 1", sentiment, "target");
        var moment = column(mapping, "core.post_data.posted_at");
        var moments = "rows 4, nulls 2, distinct 1, 2026-01-01T10:00:00+00:00 to 2026-01-01T10:00:00+00:00,"
                + " 2026-01-01T10:00:00+00:00 2";
        assertSide(moments, moment, "source");
        assertSide(moments, moment, "target");
        var content = column(mapping, "core.post_data.content");
        assertEquals(3, content.getInt("target.distinct"), "texts that differ further on are not the same");
        assertEquals("x".repeat(100), content.getString("target.smallest"));
        assertEquals(
                "communities", column(mapping, "core.submissions.community_id").getString("references"));
    }

    @Test
    void saysOfALargeEntityThatAnEvenShareWasLookedAt() {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, language)
                SELECT id, 1, 'new', '2026-01-01', 'klingon' FROM generate_series(11, 406) AS id
                """);
        var language = column(mapping(run()), LANGUAGE);

        assertEquals(400, language.getInt("ofRows"));
        assertThat(language.getInt("source.rows"), allOf(greaterThan(40), lessThan(200)));
        assertEquals(language.getInt("source.rows"), language.getInt("target.rows"));
        assertEquals(397, language.getInt("lost.rows"), "what is lost is counted over all");
    }

    @Test
    void aRunThatDidNotLookAtEverythingSaysSo() {
        for (var post = 11; post <= 60; post++) {
            legacy.post(post, 1);
        }
        assertSucceeds(run());
        legacy.execute("UPDATE posts SET title = 'new', updated_at = now() WHERE id = 1");
        var mapping = mapping(run("moderation", "delta"));

        assertEquals(0, mapping.json().path("columns").size());
        assertThat(mapping.getString("reason"), containsString("did no full check"));
        given().filter(CONTRACT)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/runs/999999/mapping")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusedRunKeepsWhatItSaw() throws SQLException {
        assertSucceeds(run());
        execute("UPDATE core.submissions SET language = 'de' WHERE submission_id = " + submission(4));
        var refused = run();

        assertEquals("refused", refused.getString("state"));
        assertSide("rows 4, nulls 1, distinct 2, de to en, en 2, de 1", column(mapping(refused), LANGUAGE), "target");
    }

    @Test
    void onlyTheLastRunsKeepWhatTheySaw() {
        var first = run();
        var second = run();
        run();

        assertThat(mapping(first).getString("reason"), containsString("Only the last 2 runs"));
        assertNotEquals(0, mapping(second).json().path("columns").size());
    }

    @Test
    void aRunThatNeverCameToItsChecksSaysSo() {
        legacy.execute("ALTER TABLE reports RENAME TO complaints");
        try {
            assertThat(mapping(run()).getString("reason"), containsString("has no check results"));
        } finally {
            legacy.execute("ALTER TABLE complaints RENAME TO reports");
        }
    }

    private Answer mapping(Answer run) {
        return Answer.of(given().filter(CONTRACT)
                .auth()
                .oauth2(oidc.superadmin())
                .get("/api/v1/runs/%d/mapping".formatted(run.getLong("id")))
                .asString());
    }

    private static Answer column(Answer mapping, String target) {
        var columns = mapping.json()
                .path("columns")
                .valueStream()
                .filter(column -> column.path("targetColumn").asText().equals(target))
                .toList();
        assertEquals(1, columns.size(), target);
        return new Answer(columns.getFirst());
    }

    private static void assertSide(String expected, Answer column, String side) {
        var values = column.json().path(side);
        var frequent = values.path("mostFrequent")
                .valueStream()
                .map(value -> value.path("value").asText() + " " + value.path("rows"))
                .toList();
        assertEquals(
                expected,
                "rows %s, nulls %s, distinct %s, %s to %s, %s"
                        .formatted(
                                values.path("rows"),
                                values.path("nulls"),
                                values.path("distinct"),
                                values.path("smallest").asText(),
                                values.path("largest").asText(),
                                String.join(", ", frequent)));
    }

    private static String text(Answer column, String path) {
        return column.json().path(path).toString();
    }
}
