package org.plumbline.migrator.check.fingerprint;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.sql.NamedStatement;

/** A run that reconciles looks at every fact whose fingerprint is not that with which it was verified, and only at these. */
@QuarkusTest
class FactFingerprintsTest extends ContentTest {

    private static final String ALTERED = "2";
    private static final String MARKS = "SELECT count(*) FROM bi.pending_changes";
    private static final String RULES = "SELECT fingerprint FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1";

    /** Whether the last test has altered nothing, or taken it back. */
    private static boolean isAsPublished;

    @Override
    protected boolean keepsWhatIsThere() {
        return isAsPublished;
    }

    @BeforeEach
    void publishHonestContent() throws SQLException {
        if (!keepsWhatIsThere()) {
            publish();
        }
        isAsPublished = false;
    }

    private void publish() throws SQLException {
        legacy.community(1, "paris");
        legacy.community(2, "berlin");
        for (var id = 1; id <= 40; id++) {
            legacy.post(id, 1 + id % 2);
        }
        legacy.execute("""
                UPDATE posts
                SET url = 'https://www.instagram.com/p/' || id, hashtags = '#tag' || id, categories = 'Kind ' || id,
                    analysis = '{"sentiment": 0.5}', metadata = '{"a": 1}'
                """);
        legacy.report(1, 2, "2026-01-04 10:00:00Z");
        legacy.report(2, 3, "2026-01-05 10:00:00Z");
        assertSucceeds(run());
    }

    @Test
    void aReconcileRunLooksAtWhatWasNotVerified() throws SQLException {
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals("unverified", coverage());
    }

    @Test
    void nothingDiffersAfterAPublication() throws SQLException {
        assertEquals(Set.of(), differing());
        legacy.execute("UPDATE posts SET title = 'Another', updated_at = now() WHERE id IN (2, 7)");
        legacy.execute("DELETE FROM posts WHERE id = 9");
        assertSucceeds(run("moderation", "delta"));
        assertEquals(Set.of(), differing());
    }

    /** Each in a way that marks nothing, and that no other number of the row shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE core.submissions SET submitted_by = submitted_by WHERE {it}",
                "UPDATE core.submissions SET deleted_at = now() WHERE {it}",
                "UPDATE core.post_data SET title = title WHERE {it}",
                "UPDATE core.submission_metadata SET metadata = metadata WHERE {it}",
                "UPDATE core.analyses SET labels = labels WHERE {it}",
                "DELETE FROM core.analyses WHERE {it}",
                "DELETE FROM core.submission_categories WHERE {it}",
                "UPDATE core.categories SET name = 'Another' WHERE name = 'Kind 2'",
                "DELETE FROM core.submission_hashtags WHERE {it}",
                "UPDATE core.hashtags SET tag = 'another' WHERE tag = 'tag2'",
                "DELETE FROM core.reports WHERE {it}",
                "UPDATE core.reports SET deleted_at = now() WHERE {it}",
                "INSERT INTO core.reports (submission_id, reported_at) SELECT submission_id, now() FROM core.submissions WHERE {it}",
                "UPDATE etl.id_map SET held = held WHERE entity = 'posts' AND legacy_id = '2'",
                "UPDATE etl.id_map SET held = held WHERE entity = 'reports' AND legacy_id = '1'",
                "DELETE FROM core.legacy_documents WHERE entity = 'posts' AND legacy_id = '2'",
                "INSERT INTO bi.submission_facts_delta SELECT facts.*, true FROM bi.submission_facts_published AS facts WHERE {it};"
                        + " UPDATE bi.submission_facts_delta SET language = 'xx'",
                "INSERT INTO bi.submission_facts_delta (submission_id, is_present) SELECT submission_id, false FROM core.submissions WHERE {it}",
                "INSERT INTO bi.report_facts_delta (report_id, is_present) SELECT report_id, false FROM core.reports WHERE {it}",
                "DELETE FROM etl.row_fingerprints WHERE kind = 'facts of submission_facts' AND key = (SELECT submission_id FROM core.submissions WHERE {it})"
            })
    void aFactDiffersWhereAnythingOfItIsAnother(String alteration) throws SQLException {
        assertEquals(Set.of(ALTERED), differingAfter(alteration));
    }

    @Test
    void soAreTheFactsOfACommunityThatIsAnother() throws SQLException {
        assertEquals(
                20,
                differingAfter("UPDATE core.communities SET name = 'Another' WHERE slug = 'berlin'")
                        .size());
    }

    @Test
    void aSubmissionThatIsGoneWithAllThatItHadDiffers() throws SQLException {
        var deletions = Stream.of(
                        "submission_categories",
                        "submission_hashtags",
                        "analyses",
                        "submission_metadata",
                        "post_data",
                        "reports",
                        "submissions")
                .map("DELETE FROM core.%s WHERE {it}"::formatted)
                .collect(joining("; "));
        assertEquals(Set.of(ALTERED), differingAfter(deletions));
    }

    @Test
    void whatIsAlteredPastTheTriggersIsSeenThroughAndMended() throws SQLException {
        alter("UPDATE core.submissions SET submitted_at = submitted_at - interval '99 days' WHERE {it}");
        var run = run("moderation", "reconcile");
        assertEquals("refused", run.getString("state"));
        assertThat(checks(run, "failed"), hasItems("submissions_parity", "content_agrees"));
        alter("UPDATE core.submissions SET submitted_at = submitted_at + interval '99 days' WHERE {it}");
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals(Set.of(), differing());
    }

    @Test
    void whatARefusedRunHasSeenGetsNoFingerprint() throws SQLException {
        alter("UPDATE core.submissions SET removed_at = '2026-05-05' WHERE {it}");
        assertEquals("refused", run("moderation", "reconcile").getString("state"));
        assertEquals(Set.of(ALTERED), differing());
    }

    @Test
    void aFullRunTrustsNoFingerprint() throws SQLException {
        assertSucceeds(run("moderation", "full"));
        assertEquals("everything", coverage());
    }

    @Test
    void fingerprintsOfOtherChecksAreOthers() throws SQLException {
        execute("UPDATE etl.checked_runs SET fingerprint = 'of other checks'");
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals("everything", coverage());
        assertEquals(Set.of(), differing());
    }

    @Test
    void factsThatAreGoneLoseTheirFingerprints() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id = 4");
        assertSucceeds(run("moderation", "reconcile"));
        assertEquals("39", value("SELECT count(*) FROM bi.submission_facts_published"));
        assertEquals(Set.of(), differing());
    }

    @Test
    void whatIsWrittenSinceTheChecksDiffers() throws SQLException {
        var pipeline = publishedWithAnotherLanguage();
        assertPublished(
                publish(pipeline, Coverage.CHANGES, () -> {
                    assertEquals("xx", publishedLanguage());
                    alter("UPDATE core.post_data SET title = 'Another' WHERE {it}");
                }),
                2);
        assertEquals(Set.of(ALTERED), differing());
    }

    private Pipeline publishedWithAnotherLanguage() throws SQLException {
        var pipeline = builtIn("moderation");
        assertPublished(publish(pipeline), 1);
        execute("UPDATE core.submissions SET language = 'xx' WHERE submission_id = " + submission(2));
        return pipeline;
    }

    private String publishedLanguage() throws SQLException {
        return value("SELECT language FROM bi.submission_facts_published WHERE submission_id = " + submission(2));
    }

    /** No run compares the rows of a table that no entity is taken from. */
    @Test
    void aReferenceQueryThatReadsAnotherTableIsAskedAboutEverything() throws SQLException {
        legacy.execute(
                "CREATE TABLE takedown_log (post_id bigint, at timestamptz); GRANT SELECT ON takedown_log TO PUBLIC");
        try {
            var pipeline = withTakedownLog(builtIn("moderation"));
            assertPublished(publish(pipeline), 1);
            legacy.execute("INSERT INTO takedown_log VALUES (7, '2026-05-05')");
            assertThat(ids(publish(pipeline, Coverage.UNVERIFIED), Outcome.FAILED), hasItem("removed_posts_parity"));
        } finally {
            legacy.execute("DROP TABLE takedown_log");
        }
    }

    private static Pipeline withTakedownLog(Pipeline pipeline) {
        var referenceQuery = pipeline.referenceQueries()
                .get("submission_facts")
                .replace(
                        "posts.removed_at",
                        "coalesce(posts.removed_at, (SELECT min(at) FROM takedown_log WHERE post_id = posts.id))");
        return withReferenceQuery(pipeline, "submission_facts", referenceQuery);
    }

    /** As somebody does who switches the triggers off. */
    private void alter(String sql) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            alter(connection, sql);
        }
    }

    private void alter(Connection connection, String sql) throws SQLException {
        var marks = Database.value(connection, MARKS);
        Database.execute(
                connection,
                "SET session_replication_role = replica; %s; SET session_replication_role = origin"
                        .formatted(sql.replace("{it}", "submission_id = " + submission(2))));
        assertEquals(marks, Database.value(connection, MARKS));
    }

    /** What differs once this is altered, which is taken back: the next test need not publish anew. */
    private Set<String> differingAfter(String alteration) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            connection.setAutoCommit(false);
            try {
                alter(connection, alteration);
                Database.execute(connection, "SET ROLE plumbline_migrator");
                return differing(connection);
            } finally {
                connection.rollback();
                isAsPublished = true;
            }
        }
    }

    private Set<String> differing() throws SQLException {
        try (var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return differing(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** The legacy keys of the facts whose fingerprints differ from the stored ones. */
    private Set<String> differing(Connection connection) throws SQLException {
        NamedStatement.composed(
                        connection,
                        "CREATE TEMPORARY TABLE examined_submission_facts (fact_key bigint PRIMARY KEY) ON COMMIT DROP")
                .run();
        new FactFingerprints(connection, List.of("submission_facts"), value(RULES)).checkDiffering();
        return new TreeSet<>(NamedStatement.composed(connection, """
                SELECT coalesce(legacy_id, fact_key::text)
                FROM examined_submission_facts
                LEFT JOIN etl.id_map ON entity = 'posts' AND new_id = fact_key
                """).list(row -> row.getString(1)));
    }
}
