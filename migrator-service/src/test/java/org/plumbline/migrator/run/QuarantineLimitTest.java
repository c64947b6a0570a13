package org.plumbline.migrator.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.NarrowLimits;

@QuarkusTest
@WithTestResource(NarrowLimits.class)
class QuarantineLimitTest extends MigrationTest {

    @Test
    void aRowThatHasAnOlderVersionIsOneRow() throws SQLException {
        legacy.community(1, "paris");
        for (var id = 1; id <= 114; id++) {
            legacy.post(id, 1);
        }
        assertEquals("succeeded", run().getString("state"));
        legacy.execute("UPDATE posts SET status = 'archived' WHERE id <= 6");

        var run = run("moderation", "delta");

        assertEquals("refused", run.getString("state"), "6 of 115 rows are more than one in twenty");
        assertThat(run.getString("error"), containsString("a share of 0.0522"));
    }

    @Test
    void aRunStopsBeforeThePublicationWhereTooManyRowsCannotBeTaken() throws SQLException {
        legacy.community(1, "paris");
        for (var id = 1; id <= 99; id++) {
            legacy.post(id, 1);
        }
        legacy.execute("UPDATE posts SET status = 'archived' WHERE id <= 5");
        assertEquals("succeeded", run().getString("state"));
        var published = value("SELECT max(version) FROM bi.publications");
        legacy.execute(
                "UPDATE posts SET status = 'archived' WHERE id <= 6; UPDATE posts SET title = 'new' WHERE id = 50");

        var run = run("moderation", "delta");

        assertEquals("refused", run.getString("state"));
        assertThat(run.getString("error"), containsString("6 rows of pipeline moderation wait in quarantine"));
        assertEquals(published, value("SELECT max(version) FROM bi.publications"));
        // It stays refused until somebody has mended the rows, and then shows what it had kept back.
        assertEquals("refused", run("moderation", "delta").getString("state"));
        legacy.execute("UPDATE posts SET status = 'new'");
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        assertEquals("1", value("SELECT count(*) FROM core.post_data WHERE title = 'new'"));
        assertEquals("99", value("SELECT count(*) FROM bi.submission_facts_published"));
    }
}
