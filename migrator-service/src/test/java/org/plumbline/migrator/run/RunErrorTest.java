package org.plumbline.migrator.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.BrokenRules;
import org.plumbline.migrator.MigrationTest;

/** Whatever ends a run, also what no code expects, is its end: it does not stay under way. */
@QuarkusTest
@TestProfile(BrokenRules.class)
class RunErrorTest extends MigrationTest {

    @Test
    void aStackThatOverflowsEndsTheRunAndFreesThePipeline() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.execute("UPDATE posts SET language = 'en' WHERE id = 1");

        var run = run();

        assertEquals("failed", run.getString("state"));
        assertThat(run.getString("error"), containsString("failed unexpectedly"));
        legacy.execute("UPDATE posts SET language = NULL");
        assertSucceeds(run());
        assertEquals("1", value("SELECT count(*) FROM core.submissions"));
    }
}
