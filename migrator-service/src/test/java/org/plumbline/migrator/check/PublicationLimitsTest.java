package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;

/** Where little may be beside the materialized views, and publications wait for nobody for long. */
@QuarkusTest
@Tag("own-settings")
@TestProfile(PublicationLimitsTest.Narrow.class)
class PublicationLimitsTest extends PublishedPostsTest {

    /** Three rows beside at most, and no patience. */
    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.publication.side-share", "0",
                    "plumbline.publication.side-rows", "3",
                    "plumbline.publication.lock-timeout", "PT0.2S");
        }
    }

    @Test
    void whatIsBesideGoesIntoTheMaterializedViewOnceItIsTooMuch() throws SQLException {
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN 1 AND 2");
        assertPublished(publishChanges(), 2);
        assertEquals("incremental 2 200", value(LAST_PUBLICATION));
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN 3 AND 4");
        assertPublished(publishChanges(), 3);
        assertEquals("full 2 200", value(LAST_PUBLICATION));
        assertEquals("0", value("SELECT count(*) FROM bi.submission_facts_side"));
    }

    @Test
    void theSameFactOverAndOverIsOneRowBeside() throws SQLException {
        for (var version = 2; version <= 6; version++) {
            execute("UPDATE core.submissions SET status = '%s' WHERE submission_id = 1"
                    .formatted(version % 2 == 0 ? "removed" : "new"));
            assertPublished(publishChanges(), version);
            assertEquals("incremental 1 200", value(LAST_PUBLICATION));
        }
        assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_side"));
    }

    /** A refresh shows what has left no mark as well, and sums have to say the same. */
    @Test
    void sumsFollowWhatNobodyMarked() throws SQLException {
        execute("UPDATE core.submissions SET removed_at = '2026-06-01Z' WHERE submission_id = 50;"
                + " DELETE FROM bi.pending_changes;"
                + " UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN 1 AND 4");
        assertPublished(publishChanges(), 2);
        assertEquals("full 5 200", value(LAST_PUBLICATION));
        assertEquals(SAME, value(DIFFERENCES));
    }

    @Test
    void aTransactionThatIsLeftOpenHoldsAPublicationUpForAWhileOnly() throws SQLException {
        execute("UPDATE core.post_data SET platform_detail = 'instagram' WHERE submission_id = 50");
        try (var prompt = target.connectAsSuperuser()) {
            prompt.setAutoCommit(false);
            Database.execute(prompt, "DELETE FROM bi.dashboard_metrics_daily; DELETE FROM bi.dashboard_metrics_hourly");
            var failure = assertThrows(SQLException.class, this::publishChanges);
            assertEquals("55P03", failure.getSQLState());
            prompt.rollback();
        }
        assertPublished(publishChanges(), 2);
        assertEquals(SAME, value(DIFFERENCES));
    }
}
