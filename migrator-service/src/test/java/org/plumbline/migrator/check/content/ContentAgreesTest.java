package org.plumbline.migrator.check.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.SharedBeginning;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** Each field of the target is what the mapping makes of the legacy row. */
@QuarkusTest
class ContentAgreesTest extends ContentTest implements SharedBeginning {

    private static final String OF_POST_2 =
            "(SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '2')";

    private Pipeline moderation;

    @BeforeEach
    void chooseTheCheck() {
        var built = builtIn("moderation");
        moderation = with(built, built.entities(), built.publishes(), List.of(new CheckChoice("content_agrees", null)));
    }

    @Override
    public void begin() {
        legacy.community(1, "paris");
        legacy.community(2, "berlin");
        for (var id = 1; id <= 4; id++) {
            legacy.post(id, 1);
        }
        legacy.post(5, 99);
        legacy.execute("""
                UPDATE posts
                SET url = 'https://www.instagram.com/p/' || id, title = 'Post ' || id, hashtags = '#One two',
                    categories = 'Spam; Hate Speech', removed_at = '2026-01-03 10:00:00.123456Z',
                    analysis = '{"model": "m", "sentiment": 0.50, "labels": ["a", "b"]}', metadata = '{"a": 1.0}'
                """);
        legacy.execute("UPDATE posts SET categories = 'SPAM' WHERE id = 3");
        legacy.report(1, 2, "2026-01-04 10:00:00Z");
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void passesWhereEveryFieldIsWhatTheMappingMakesOfTheLegacyRow() throws SQLException {
        var result = publish(moderation).checks().getFirst();
        assertEquals("Equal in all fields of 8 rows.", result.message());
        assertEquals(Outcome.PASSED, result.outcome());
    }

    @Test
    void namesTheFieldThatSomebodyChanged() throws SQLException {
        execute("UPDATE core.post_data SET title = 'Mine' WHERE submission_id = " + OF_POST_2);
        assertFailing(failingField("posts", "2", "core.post_data", "title", "Mine", "Post 2"));
    }

    @Test
    void namesATimestampThatWasReadInTheWrongTimeZone() throws SQLException {
        execute("UPDATE core.submissions SET removed_at = removed_at + interval '2 hours' WHERE submission_id = "
                + OF_POST_2);
        assertFailing(failingField(
                "posts",
                "2",
                "core.submissions",
                "removed_at",
                "2026-01-03T12:00:00.123456+00:00",
                "2026-01-03T10:00:00.123456+00:00"));
    }

    @Test
    void namesALostCategory() throws SQLException {
        execute("DELETE FROM core.submission_categories WHERE submission_id = " + OF_POST_2
                + " AND category_id = (SELECT category_id FROM core.categories WHERE name = 'Spam')");
        assertFailing(failingField(
                "posts", "2", "core.submission_categories", "name", "[Hate Speech]", "[Hate Speech, Spam]"));
    }

    @Test
    void namesALostPartOfABundle() throws SQLException {
        execute("DELETE FROM core.analyses WHERE submission_id = " + OF_POST_2);
        assertFailing(failingField("posts", "2", "core.analyses", null, null, "a row"));
    }

    @Test
    void namesAReferenceToAnotherRow() throws SQLException {
        execute("UPDATE core.reports SET submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts'"
                + " AND legacy_id = '3')");
        assertFailing(failingField("reports", "1", "core.reports", "submission_id", "3", "2"));
    }

    @Test
    void namesAReferenceThatIsMissingThoughTheOtherRowIsThere() throws SQLException {
        execute("UPDATE core.submissions SET community_id = NULL WHERE submission_id = " + OF_POST_2);
        assertFailing(failingField("posts", "2", "core.submissions", "community_id", null, "1"));
    }

    @Test
    void namesTheFieldOfAKeptRawRowThatIsNotTheSources() throws SQLException {
        execute(
                "UPDATE core.legacy_documents SET document = document || '{\"title\": \"Other\"}' WHERE entity = 'posts'"
                        + " AND legacy_id = '2'");
        assertFailing(failingField("posts", "2", "core.legacy_documents", "title", "Other", "Post 2"));
    }

    @Test
    void namesBothRowsWhoseKeysLeadToEachOther() throws SQLException {
        execute("""
                UPDATE etl.id_map SET new_id = -new_id WHERE entity = 'posts' AND legacy_id IN ('1', '4');
                UPDATE etl.id_map AS one SET new_id = -other.new_id FROM etl.id_map AS other
                WHERE one.entity = 'posts' AND other.entity = 'posts' AND one.legacy_id IN ('1', '4')
                    AND other.legacy_id IN ('1', '4') AND one.legacy_id <> other.legacy_id
                """);
        var failing = failing();
        assertEquals(
                List.of(
                        failingField("posts", "4", "core.post_data", "url", url(1), url(4)),
                        failingField("posts", "1", "core.post_data", "url", url(4), url(1)),
                        failingField("posts", "4", "core.post_data", "title", "Post 1", "Post 4"),
                        failingField("posts", "1", "core.post_data", "title", "Post 4", "Post 1")),
                failing);
    }

    @Test
    void aRowThatWaitsInQuarantineIsNotCompared() throws SQLException {
        execute("UPDATE core.post_data SET title = 'Mine' WHERE submission_id = " + OF_POST_2);
        execute("""
                INSERT INTO etl.quarantine
                    (source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id)
                SELECT 'moderation', 'posts', '2', '{}', 'id', 'test', 'test', max(run_id), max(run_id) FROM etl.runs
                """);
        assertFailing();
    }

    @Test
    void aRowIsNotWrongForHavingBeenWrittenByOlderRules() throws SQLException {
        execute(
                "UPDATE core.post_data SET platform_detail = 'unknown', platform_rule = 'field@1' WHERE submission_id = "
                        + OF_POST_2);
        assertFailing();
    }

    @Test
    void aClassificationByTodaysRulesThatSaysSomethingElseIsWrong() throws SQLException {
        execute("UPDATE core.post_data SET platform_detail = 'unknown' WHERE submission_id = " + OF_POST_2);
        assertFailing(failingField("posts", "2", "core.post_data", "platform_detail", "unknown", "instagram"));
    }

    @Test
    void namesTheTermsOfALinkToAnotherOne() throws SQLException {
        execute("INSERT INTO core.hashtags (tag) VALUES ('three')");
        execute(
                "UPDATE core.submission_hashtags SET hashtag_id = (SELECT hashtag_id FROM core.hashtags WHERE tag = 'three')"
                        + " WHERE submission_id = " + OF_POST_2
                        + " AND hashtag_id = (SELECT hashtag_id FROM core.hashtags WHERE tag = 'one')");
        assertFailing(failingField("posts", "2", "core.submission_hashtags", "tag", "[three, two]", "[one, two]"));
    }

    @Test
    void namesATermThatIsSpelledAnotherWayThanItWas() throws SQLException {
        execute("UPDATE core.categories SET name = 'Ham' WHERE name = 'Hate Speech'");
        var failing = failing();
        assertEquals(4, failing.size());
        assertEquals(
                failingField("posts", "1", "core.submission_categories", "name", "[Ham, Spam]", "[Hate Speech, Spam]"),
                failing.getFirst());
    }

    private void assertFailing() throws SQLException {
        assertEquals(List.of(), failing());
    }

    private void assertFailing(Map<String, Object> row) throws SQLException {
        assertEquals(List.of(row), failing());
    }

    private List<Map<String, Object>> failing() throws SQLException {
        var outcome = publish(moderation);
        var rows = outcome.checks().getFirst().finding().failingRows();
        assertEquals(!rows.isEmpty(), outcome.refused());
        rows.forEach(row -> row.remove("new_id"));
        return rows;
    }

    private static Map<String, Object> failingField(
            String entity, String legacyId, String table, String field, String stored, String derived) {
        var row = new java.util.HashMap<String, Object>();
        row.put("entity", entity);
        row.put("legacy_id", legacyId);
        row.put("table", table);
        row.put("field", field);
        row.put("stored", stored);
        row.put("derived", derived);
        return row;
    }

    private static String url(int id) {
        return "https://www.instagram.com/p/" + id;
    }
}
