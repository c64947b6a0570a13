package org.plumbline.migrator.sabotage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** Begins each test with a small source, moved and published without any alarm. */
abstract class HonestSystem extends MigrationTest implements SharedBeginning {

    private static final Path FOLDER = Path.of("src/test/resources/sabotage");

    private static final String WHAT_READERS_SEE = """
            SELECT md5(concat(
                (SELECT string_agg(facts::text, ';' ORDER BY submission_id) FROM bi.submission_facts AS facts),
                (SELECT string_agg(facts::text, ';' ORDER BY report_id) FROM bi.report_facts AS facts)
            ))
            """;

    @Override
    public void begin() throws SQLException, IOException {
        legacy.execute(file("honest-source.sql"));
        assertEquals("succeeded", run().getString("state"));
        change(300);
        assertHonest(run("moderation", "delta"));
        for (var part : List.of("remember-definitions", "redefine")) {
            execute(file("support/%s.sql".formatted(part)));
        }
    }

    /** A change of every day: a new post, and another one corrected. */
    protected void change(int newPost) {
        legacy.execute("""
                INSERT INTO posts (id, community_id, url, status, language, submitted_at, updated_at)
                VALUES (%d, 1, 'https://instagram.com/p/%1$d', 'new', 'en', now(), now());
                UPDATE posts SET title = 'corrected', updated_at = now() WHERE id = 201
                """.formatted(newPost));
    }

    protected void assertHonest(Answer run) {
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        var findings = findings(run);
        assertEquals(List.of(), checksOf(findings, "failed"));
        assertEquals(List.of(), checksOf(findings, "warned"));
    }

    /** A fingerprint of everything that dashboards can read. */
    protected String whatReadersSee() throws SQLException {
        return asReader(WHAT_READERS_SEE);
    }

    /** A value as bi-service reads it for a superadmin. */
    protected String asReader(String sql) throws SQLException {
        try (var connection = target.connectAs("plumbline_bi")) {
            Database.execute(connection, "SELECT set_config('plumbline.scope', '{\"all\": true}', false)");
            return Database.value(connection, sql);
        }
    }

    protected static String file(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
