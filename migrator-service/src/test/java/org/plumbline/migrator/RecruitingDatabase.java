package org.plumbline.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.plumbline.testsupport.TestDatabase;

/** A legacy recruiting database with the schema of the real one. */
public final class RecruitingDatabase {

    private static final String SAMPLES = "/org/plumbline/deploy/local/sample/";

    private final TestDatabase database;

    private RecruitingDatabase(TestDatabase database) {
        this.database = database;
    }

    /** Without rows. */
    public static RecruitingDatabase create() {
        var legacy = new RecruitingDatabase(TestDatabase.plain());
        legacy.execute(resource("legacy_recruiting-schema.sql"));
        return legacy;
    }

    /** The 40,000 applications of the one-machine stack. */
    public void fillWithSample() {
        execute(resource("legacy_recruiting-data.sql"));
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public void clear() {
        execute("TRUNCATE companies, jobs, job_applications");
    }

    public void execute(String sql) {
        try (var connection = database.connectAsSuperuser()) {
            Database.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String value(String sql) {
        try (var connection = database.connectAsSuperuser()) {
            return Database.value(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (var stream = RecruitingDatabase.class.getResourceAsStream(SAMPLES + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
