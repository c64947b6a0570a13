package org.plumbline.migrator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

/** Where a run broke off is told in a word. */
@QuarkusTest
class FailureCauseTest extends MigrationTest {

    @Test
    void aSourceThatCannotBeRead() throws SQLException {
        var database = legacy.jdbcUrl().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        execute("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(database));
        try {
            var run = run();
            assertEquals("failed", run.getString("state"));
            assertEquals("source", run.getString("failureCause"));
        } finally {
            execute("ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(database));
        }
    }

    @Test
    void aPublicationThatBreaksOffAfterTheDataWasMoved() throws SQLException {
        legacy.community(1, "paris");
        execute("ALTER TABLE etl.checked_runs RENAME TO away");
        try {
            var run = run();
            assertEquals("failed", run.getString("state"));
            assertEquals("publication", run.getString("failureCause"));
        } finally {
            execute("ALTER TABLE etl.away RENAME TO checked_runs");
        }
        assertNull(run().getString("failureCause"));
    }
}
