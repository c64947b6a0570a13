package org.plumbline.migrator;

import java.sql.SQLException;
import org.plumbline.testsupport.TestDatabase;

/** A legacy recruiting database with the schema of the real one. */
public final class RecruitingDatabase {

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

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public void clear() {
        execute(Database.emptying("companies, jobs, job_applications"));
    }

    public void execute(String sql) {
        try (var connection = database.borrowSuperuser()) {
            Database.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
