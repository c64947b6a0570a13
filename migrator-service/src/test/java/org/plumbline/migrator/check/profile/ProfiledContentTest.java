package org.plumbline.migrator.check.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.sql.SqlFiles;

/** What a profile counts of more facts than a run of a test could move. */
@QuarkusTest
class ProfiledContentTest extends MigrationTest {

    /** Of every 1,500 facts one has a category of its own. */
    private static final String MANY_FACTS = """
            SET session_replication_role = replica;
            INSERT INTO core.submissions (submission_id, status, submitted_at)
            SELECT id, 'new', '2026-01-05 10:00:00Z' FROM generate_series(1, 150000) AS id;
            INSERT INTO core.post_data (submission_id, platform, platform_detail, platform_source, platform_rule)
            SELECT submission_id, 'x', 'x', 'url', 'x@1' FROM core.submissions;
            INSERT INTO core.categories (category_id, name) SELECT id, 'rare ' || id FROM generate_series(1, 100) AS id;
            INSERT INTO core.submission_categories (submission_id, category_id)
            SELECT 1500 * category_id - 700, category_id FROM core.categories;
            REFRESH MATERIALIZED VIEW bi.mv_submission_facts;
            """;

    @Test
    void ofManyFactsTheRareKindsAreNotMissed() throws SQLException {
        execute(MANY_FACTS);
        try (var connection = target.connectAsSuperuser()) {
            connection.setAutoCommit(false);
            Database.execute(connection, SqlFiles.statement("profile.create"));

            new ProfiledContent(connection, "submission_facts").count();

            assertEquals("100 facts of 100 categories", Database.value(connection, """
                    SELECT format('%s facts of %s categories', sum(row_count), count(*))
                    FROM pg_temp.content_profile WHERE dimension = 'category'
                    """));
        }
    }
}
