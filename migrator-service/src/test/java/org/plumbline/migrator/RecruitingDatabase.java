package org.plumbline.migrator;

import java.sql.SQLException;
import org.plumbline.testsupport.TestDatabase;

/** A legacy recruiting database with the schema of the real one. */
public final class RecruitingDatabase {

    /** Three applications for two jobs, of which one has no company. */
    public static final String THREE_APPLICATIONS = """
            INSERT INTO companies (id, name, created_at, updated_at) VALUES (1, 'Quiet Mill', '2026-01-01Z', now());
            INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
            VALUES (1, 1, 'Editor', '2026-01-01Z', now()), (2, NULL, 'Librarian', '2026-01-01Z', now());
            INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
            VALUES
                (1, 1, 'new', now() - interval '1 day', now()),
                (2, 1, 'hired', now() - interval '50 days', now()),
                (3, 2, 'hired', now() - interval '90 days', now());
            """;

    private final TestDatabase database;

    private RecruitingDatabase(TestDatabase database) {
        this.database = database;
    }

    /** Without rows. */
    public static RecruitingDatabase create() {
        var legacy = new RecruitingDatabase(TestDatabase.plain());
        legacy.execute(LegacyDatabase.resource("legacy_recruiting-schema.sql"));
        return legacy;
    }

    public TestDatabase database() {
        return database;
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public void clear() {
        execute(TestDatabase.emptying("companies, jobs, job_applications"));
    }

    public void execute(String sql) {
        try (var connection = database.borrowSuperuser()) {
            Database.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
