package org.plumbline.migrator.load;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Delta runs over tables so small that nobody has to rely on their cursor. */
@QuarkusTest
class ExhaustiveDeltaTest extends DeltaGuarantee {

    @Test
    void neitherAClockThatStepsBackNorASilentUpdateLosesAChange() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                VALUES (5, 1, 'new', '2026-01-01 10:00Z', now() - interval '1 day');
                UPDATE posts SET title = 'silent' WHERE id = 1
                """);

        assertTaken(2, delta());

        assertSame();
    }
}
