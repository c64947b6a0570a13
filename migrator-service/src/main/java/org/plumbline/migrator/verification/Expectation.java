package org.plumbline.migrator.verification;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.migrator.definition.InstalledDefinitions;
import org.plumbline.migrator.sql.SqlFile;

/**
 * Something that is true of a live system that is what it should be; a file in {@code /sql/verification} each, whose head
 * says it to people.
 *
 * @param about what is true where it holds
 * @param otherwise what to do where it does not
 * @param limit empty for a statement that tells by its rows what holds ({@code subject, outcome, found}); else how long the
 *     statement, which is one of a dashboard's, may take
 */
record Expectation(String id, String about, String otherwise, Optional<Duration> limit, String sql) {

    private static final String FOLDER = "verification/";

    static Expectation read(String id) {
        var sql = SqlFile.query(FOLDER + id + ".sql")
                .replace("{definitions.differing}", InstalledDefinitions.differing());
        return new Expectation(
                id,
                head(id, sql, "about").orElseThrow(() -> missing(id, "about")),
                head(id, sql, "otherwise").orElseThrow(() -> missing(id, "otherwise")),
                head(id, sql, "limit").map(Duration::parse),
                sql);
    }

    private static Optional<String> head(String id, String sql, String key) {
        var line = Pattern.compile("^-- " + key + ":(.*)$", Pattern.MULTILINE).matcher(sql);
        if (!line.find()) {
            return Optional.empty();
        }
        var text = line.group(1).strip();
        if (text.isEmpty()) {
            throw missing(id, key);
        }
        return Optional.of(text);
    }

    private static IllegalStateException missing(String id, String key) {
        return new IllegalStateException("the head of %s%s.sql has no '-- %s: …'".formatted(FOLDER, id, key));
    }
}
