package org.plumbline.migrator.check;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.migrator.pipeline.Pipeline;

/** Applications that are the same on both sides. */
public abstract class RecruitingContentTest extends ContentTest {

    protected Pipeline pipeline;

    @BeforeEach
    public void threeApplicationsOnBothSides() throws SQLException {
        pipeline = builtIn("recruiting");
        recruiting.clear();
        var rows = """
                INSERT INTO companies (id, name, created_at, updated_at) VALUES (1, 'Quiet Mill', '2026-01-01Z', now());
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (1, 1, 'Editor', '2026-01-01Z', now()), (2, NULL, 'Librarian', '2026-01-01Z', now());
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                VALUES
                    (1, 1, 'new', now() - interval '1 day', now()),
                    (2, 1, 'hired', now() - interval '50 days', now()),
                    (3, 2, 'hired', now() - interval '90 days', now());
                """;
        recruiting.execute(rows);
        execute("SET search_path = recruiting; " + rows);
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
