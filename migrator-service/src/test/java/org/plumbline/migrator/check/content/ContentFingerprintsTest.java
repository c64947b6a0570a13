package org.plumbline.migrator.check.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.transform.Transformers;

/** What was found right is not derived again until it, or what decides on it, has changed. */
@QuarkusTest
class ContentFingerprintsTest extends ContentTest {

    private static final String CHECK = "content_agrees";
    private static final String FINGERPRINT_OF_POST_2 = """
            SELECT fingerprint
            FROM etl.row_fingerprints
            JOIN etl.id_map ON id_map.new_id = row_fingerprints.key
            WHERE kind = 'content of moderation.posts' AND entity = 'posts' AND legacy_id = '2'
            """;
    private static final String VERIFIED_ROWS =
            "SELECT count(*) FROM etl.row_fingerprints WHERE starts_with(kind, 'content of ')";

    @Inject
    Transformers transformers;

    @BeforeEach
    void publishHonestContent() {
        legacy.community(1, "paris");
        for (var id = 1; id <= 4; id++) {
            legacy.post(id, 1);
        }
        legacy.execute("UPDATE posts SET title = 'Post ' || id, url = 'https://www.instagram.com/p/' || id");
        legacy.execute("UPDATE posts SET hashtags = '#two' WHERE id = 2");
        legacy.report(1, 2, "2026-01-04 10:00:00Z");
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void aPublishedRowHasAFingerprint() throws SQLException {
        assertEquals("6", value(VERIFIED_ROWS));
    }

    @Test
    void aLegacyRowIsNotReadAgainWhileItsFingerprintIsTheSame() throws SQLException {
        assertEquals(0, failingBy("these rules"));
        // A run that reconciles sees this before any check does: the row has another hash than the id map.
        legacy.execute("UPDATE posts SET title = 'Another' WHERE id = 2");
        assertEquals(0, failingBy("these rules"));
    }

    @Test
    void aFingerprintOfOtherRulesIsAnother() throws SQLException {
        assertEquals(0, failingBy("these rules"));
        legacy.execute("UPDATE posts SET title = 'Another' WHERE id = 2");
        assertEquals(2, failingBy("other rules"), "of the row, and of the raw row that is kept");
    }

    @Test
    void aRowThatWasWrittenByHandIsSeenByTheNextReconcileRunAndByTheDeltaAfterIt() throws SQLException {
        execute("UPDATE core.post_data SET title = 'Mine' WHERE title = 'Post 2'");
        for (var mode : List.of("reconcile", "delta")) {
            var refused = run("moderation", mode);
            assertEquals("refused", refused.getString("state"));
            assertEquals(List.of(CHECK), checks(refused, "failed"));
        }
        execute("UPDATE core.post_data SET title = 'Post 2' WHERE title = 'Mine'");
        assertSucceeds(run("moderation", "delta"));
    }

    @Test
    void aRowThatARunHasWrittenIsVerifiedByThatRun() throws SQLException {
        var before = value(FINGERPRINT_OF_POST_2);
        legacy.execute("UPDATE posts SET title = 'Another', updated_at = now() WHERE id = 2");
        assertSucceeds(run("moderation", "delta"));
        assertNotEquals(before, value(FINGERPRINT_OF_POST_2));
        execute("UPDATE core.post_data SET title = 'Post 2' WHERE title = 'Another'");
        assertEquals("refused", run("moderation", "reconcile").getString("state"));
    }

    @Test
    void aRowThatIsAnotherButRightGetsANewFingerprint() throws SQLException {
        var before = value(FINGERPRINT_OF_POST_2);
        // As a repair that is reverted leaves it: what an older version of the platform rules said.
        execute("""
                UPDATE core.post_data SET platform_detail = 'unknown', platform_rule = 'field@0' WHERE title = 'Post 2'
                """);
        assertEquals(0, publishContent());
        assertNotEquals(before, value(FINGERPRINT_OF_POST_2));
    }

    @Test
    void aReferenceThatWasLeftOutIsLookedAtUntilItIsThere() throws SQLException {
        legacy.post(7, 99);
        assertEquals("succeeded", run().getString("state"));
        legacy.community(99, "rome");
        execute("""
                INSERT INTO core.communities (community_id, slug, name, created_at) VALUES (990, 'rome', 'Rome', now());
                INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
                VALUES ('moderation', 'communities', '99', 990, '\\x00', 1, 1)
                """);
        var failing = content().checks().getFirst().finding().failingRows();
        assertTrue(
                failing.stream()
                        .anyMatch(row -> "7".equals(row.get("legacy_id"))
                                && "community_id".equals(row.get("field"))
                                && "99".equals(row.get("derived"))),
                failing::toString);
    }

    @Test
    void aValueOfATypeWithoutAHashIsSeenByItsText() throws SQLException {
        var lineage = value("SELECT pg_get_viewdef('bi.submission_bundles'::regclass)");
        execute(
                "DROP VIEW bi.submission_bundles; ALTER TABLE core.submission_metadata ALTER COLUMN metadata TYPE json");
        try {
            assertEquals(0, publishContent());
            execute("UPDATE core.submission_metadata SET metadata = '{\"a\": 1}'");
            assertEquals(4, publishContent());
        } finally {
            execute("ALTER TABLE core.submission_metadata ALTER COLUMN metadata TYPE jsonb USING metadata::jsonb");
            execute("CREATE VIEW bi.submission_bundles WITH (security_barrier = true) AS " + lineage
                    + " GRANT SELECT ON bi.submission_bundles TO plumbline_bi");
        }
    }

    @Test
    void whatARefusedRunHasFoundRightGetsNoFingerprint() throws SQLException {
        execute("TRUNCATE etl.row_fingerprints; UPDATE core.post_data SET title = 'Mine' WHERE title = 'Post 2'");
        assertEquals(1, publishContent());
        assertEquals("0", value(VERIFIED_ROWS));
    }

    @Test
    void aRowThatIsRemovedLosesItsFingerprint() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id = 4");
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals("5", value(VERIFIED_ROWS));
        legacy.post(4, 1);
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals("6", value(VERIFIED_ROWS));
    }

    @Test
    void whatARunHasJustMadeIsNotDerivedAgainButForASample() throws SQLException {
        execute("TRUNCATE etl.row_fingerprints");
        legacy.execute("UPDATE posts SET title = 'Another' WHERE id = 2");
        assertEquals(0, failingWhereWrittenBy(lastRun(), 0));
        assertEquals("6", value(VERIFIED_ROWS));
        execute("TRUNCATE etl.row_fingerprints");
        assertEquals(2, failingWhereWrittenBy(lastRun(), 4));
    }

    @Test
    void whatAnEarlierRunHasMadeIsDerived() throws SQLException {
        execute("TRUNCATE etl.row_fingerprints");
        legacy.execute("UPDATE posts SET title = 'Another' WHERE id = 2");
        assertEquals(2, failingWhereWrittenBy(lastRun() + 1, 0));
    }

    /** Each leaves what the row says as it was, so that only the legacy row, which is another by now, tells that it was derived. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE core.submissions SET language = language WHERE {it}",
                "UPDATE core.post_data SET title = title WHERE {it}",
                "UPDATE core.submission_hashtags SET hashtag_id = hashtag_id WHERE {it}",
                "UPDATE core.hashtags SET tag = tag WHERE tag = 'two'",
                "UPDATE core.legacy_documents SET document = document WHERE entity = 'posts' AND legacy_id = '2'",
                "UPDATE etl.id_map SET held = held WHERE entity = 'posts' AND legacy_id = '2'"
            })
    void whatAHandHasTouchedSinceIsDerived(String touch) throws SQLException {
        execute(
                "TRUNCATE etl.row_fingerprints; SET session_replication_role = replica; %s; RESET session_replication_role"
                        .formatted(
                                touch.replace(
                                        "{it}",
                                        "submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '2')")));
        legacy.execute("UPDATE posts SET title = 'Another' WHERE id = 2");
        assertEquals(2, failingWhereWrittenBy(lastRun(), 0));
    }

    private long lastRun() throws SQLException {
        return Long.parseLong(value("SELECT max(run_id) FROM etl.runs"));
    }

    private long publishContent() throws SQLException {
        return content().checks().getFirst().finding().failing();
    }

    private PublicationOutcome content() throws SQLException {
        var built = builtIn("moderation");
        return publish(with(built, built.entities(), built.publishes(), List.of(new CheckChoice(CHECK, null))));
    }

    private long failingBy(String rules) throws SQLException {
        return failing(0, rules, 0);
    }

    private long failingWhereWrittenBy(long run, int sampleRows) throws SQLException {
        return failing(run, "these rules", sampleRows);
    }

    private long failing(long run, String rules, int sampleRows) throws SQLException {
        try (var snapshot = sources.openSnapshot("moderation");
                var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            var context = new CheckContext(builtIn("moderation"), snapshot, connection, Instant.now(), run);
            var finding = new ContentCheck(transformers, rules, sampleRows).run(context);
            connection.commit();
            return finding.failing();
        }
    }
}
