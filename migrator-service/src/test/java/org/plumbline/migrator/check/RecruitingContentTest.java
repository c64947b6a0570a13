package org.plumbline.migrator.check;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.pipeline.Pipeline;

/** Applications that are the same on both sides. */
public abstract class RecruitingContentTest extends ContentTest {

    protected Pipeline pipeline;

    @BeforeEach
    public void threeApplicationsOnBothSides() throws SQLException {
        pipeline = builtIn("recruiting");
        recruiting.clear();
        recruiting.execute(RecruitingDatabase.THREE_APPLICATIONS);
        execute("SET search_path = recruiting; " + RecruitingDatabase.THREE_APPLICATIONS);
        execute(keys("companies") + keys("jobs") + keys("job_applications"));
    }

    private static String keys(String table) {
        return """
                INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
                SELECT 'recruiting', '%1$s', id::text, id, '', 0, 0 FROM recruiting.%1$s;
                INSERT INTO core.legacy_documents (source, entity, legacy_id, document, run_id)
                SELECT 'recruiting', '%1$s', id::text, to_jsonb(%1$s), 0 FROM recruiting.%1$s;
                """.formatted(table);
    }
}
