package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;
import org.plumbline.migrator.verification.DefinitionRecorder;
import org.plumbline.testsupport.schema.VersionedSchema;

/** After versions of the schema were undone on a filled database and applied again, runs bring everything back. */
@QuarkusTest
@QuarkusTestResource(RecruitingResource.class)
class SchemaTakenBackTest extends MigrationTest {

    private static final String FACTS = """
            SELECT string_agg(concat_ws(' ', legacy_id, community_slug, status, effective_takedown_at), ', ' ORDER BY legacy_id)
            FROM bi.submission_facts_published
            """;
    private static final String APPLICATIONS = """
            SELECT string_agg(to_jsonb(application_summary_published)::text, ', ' ORDER BY application_id)
            FROM bi.application_summary_published
            """;

    RecruitingDatabase recruiting;

    private VersionedSchema schema;
    private String facts;
    private String applications;

    @BeforeEach
    void loadBoth() throws SQLException {
        legacy.community(1, "paris");
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                SELECT id, CASE WHEN id = 5 THEN 2 ELSE 1 END, 'new', '2026-01-01', '2026-01-01'
                FROM generate_series(1, 50) AS id
                """);
        legacy.report(1, 1, "2026-01-03");
        recruiting.clear();
        recruiting.execute("""
                INSERT INTO companies VALUES (1, 'Harbour', NULL, NULL, '2026-01-01', '2026-01-01');
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (1, 1, 'Analyst', '2026-01-01', '2026-01-01');
                INSERT INTO job_applications VALUES (1, 1, 'new', NULL, NULL, '2026-01-01', '2026-01-01');
                """);
        assertEquals("succeeded", run("moderation", "full").getString("state"));
        assertEquals("succeeded", run("recruiting", "full").getString("state"));
        schema = VersionedSchema.target(target);
        facts = value(FACTS);
        applications = value(APPLICATIONS);
        assertNotEquals(null, applications);
    }

    @AfterEach
    void goUpAgain() {
        schema.migrateTo(schema.versions().getLast(), new DefinitionRecorder());
    }

    @Test
    void aDeltaRunWritesOnlyWhatWaitsForAReference() throws SQLException {
        takeBack("005");

        var run = run("moderation", "delta");

        assertEquals("succeeded", run.getString("state"));
        assertEquals(1, run.getInt("counts.written"));
        assertEquals(facts, value(FACTS));
    }

    @Test
    void aRowThatWaitedForAReferenceStillGetsIt() throws SQLException {
        takeBack("005");
        run("moderation", "delta");
        legacy.community(2, "lyon");

        run("moderation", "delta");

        assertEquals("lyon", value("SELECT community_slug FROM bi.submission_facts_published WHERE legacy_id = '5'"));
    }

    @Test
    void aRowThatCouldNotBeTakenWaitsAgain() throws SQLException {
        legacy.execute("UPDATE posts SET status = 'who knows', updated_at = now() WHERE id = 9");
        run("moderation", "delta");
        var waiting = "SELECT string_agg(concat_ws(' ', entity, legacy_id, field), ', ') FROM etl.quarantine";
        var before = value(waiting);
        assertNotEquals(null, before);
        takeBack("005");

        run("moderation", "delta");

        assertEquals(before, value(waiting));
    }

    @Test
    void aRowThatWasRemovedComesBackOnce() throws SQLException {
        legacy.execute("DELETE FROM posts WHERE id = 7");
        run("moderation", "full");
        takeBack("005");
        legacy.post(7, 1);

        var run = run("moderation", "delta");

        assertEquals("succeeded", run.getString("state"));
        assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_published WHERE legacy_id = '7'"));
        assertEquals("50", value("SELECT count(*) FROM core.submissions"));
    }

    @Test
    void aFullRunPublishesWhatNoLongerCountsAsPublished() throws SQLException {
        takeBack("010");
        assertEquals("0", value("SELECT count(*) FROM bi.publications"));

        var run = run("moderation", "full");

        assertEquals("succeeded", run.getString("state"));
        assertEquals(1, run.getInt("publication"));
        assertEquals(facts, value(FACTS));
    }

    @Test
    void theReadModelsAndTheirSumsAreFilledAnew() throws SQLException {
        var sums = "SELECT string_agg(daily::text, ', ' ORDER BY daily::text) FROM bi.dashboard_metrics_daily AS daily";
        var before = value(sums);
        takeBack("008");

        assertEquals(facts, value(FACTS));
        assertEquals(applications, value(APPLICATIONS));
        assertEquals(before, value(sums));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "004"})
    void fullRunsFillADatabaseThatKnowsNoLegacyRow(String version) throws SQLException {
        takeBack(version);

        assertEquals("succeeded", run("moderation", "full").getString("state"));
        assertEquals("succeeded", run("recruiting", "full").getString("state"));

        assertEquals(facts, value(FACTS));
        assertEquals(applications, value(APPLICATIONS));
    }

    /** A version with all that follow, and up again. */
    private void takeBack(String version) throws SQLException {
        for (var later : schema.versions().reversed()) {
            if (later.compareTo(version) >= 0) {
                schema.undo(later);
            }
        }
        goUpAgain();
    }
}
