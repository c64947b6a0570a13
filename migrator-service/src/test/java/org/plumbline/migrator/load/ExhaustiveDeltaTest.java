package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Delta runs over tables so small that nobody has to rely on their cursor. */
@QuarkusTest
class ExhaustiveDeltaTest extends DeltaGuarantee {

    @Test
    void neitherAClockThatStepsBackNorASilentUpdateLosesAChange() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        run();
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                VALUES (5, 1, 'new', '2026-01-01 10:00Z', now() - interval '1 day');
                UPDATE posts SET title = 'silent' WHERE id = 1
                """);

        assertTaken(2, delta());

        assertSame();
    }

    @Test
    void aRowThatIsDeletedInTheSourceGoesWithoutAReconcileRun() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        run();
        legacy.execute("DELETE FROM posts WHERE id = 1");

        var run = delta();

        assertEquals(1, run.getInt("counts.deleted"));
        assertEquals("2", value("SELECT string_agg(legacy_id, ',') FROM bi.submission_facts_published"));
    }
}
