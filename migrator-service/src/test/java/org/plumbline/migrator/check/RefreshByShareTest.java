package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where little may be beside the materialized views, publications refresh them again and again. */
@QuarkusTest
@TestProfile(RefreshByShareTest.FewRowsBeside.class)
class RefreshByShareTest extends PublishedPostsTest {

    /** Three rows at most. */
    public static class FewRowsBeside implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.publication.side-share", "0", "plumbline.publication.side-rows", "3");
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
        assertEquals("everything", value(LAST_COVERAGE));
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
}
