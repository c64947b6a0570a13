package org.plumbline.migrator.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL files in {@code /sql} of the service's resources. A file has the statements of one subject, each below a line
 * {@code -- name: …}; {@code {subject.name}} nests one statement in another. All files are read once at startup,
 * including the checks; a missing or broken file stops the start.
 */
public final class SqlFiles {

    private static final List<String> SUBJECTS = List.of(
            "acceptance",
            "audit",
            "chunk",
            "compaction",
            "content",
            "definitions",
            "entity",
            "fingerprint",
            "idmap",
            "load",
            "lock",
            "mapping",
            "metrics",
            "preflight",
            "profile",
            "publication",
            "quarantine",
            "reader",
            "readmodel",
            "reference",
            "repair",
            "result",
            "rollup",
            "schedule",
            "session",
            "source",
            "vanished",
            "verification");

    private static final Pattern HEAD = Pattern.compile("^-- name: +(\\w+)\\n", Pattern.MULTILINE);
    private static final Pattern NESTED = Pattern.compile("\\{(\\w+\\.\\w+)}");

    /** The statements by name. */
    static final Map<String, SqlText> STATEMENTS = statements();

    private SqlFiles() {}

    /**
     * @param name such as {@code load.lost_rows}
     * @throws IllegalArgumentException if there is none
     */
    static SqlText named(String name) {
        return find(STATEMENTS, name);
    }

    /** Returns the SQL of a statement, to nest it in another. */
    public static String statement(String name) {
        return named(name).sql();
    }

    /** Returns the SQL of a statement to nest in another, with its parts. */
    public static String statement(String name, Map<String, String> parts) {
        return named(name).with(parts);
    }

    /** Reads a file that has one statement, such as a check. */
    public static String query(String path) {
        return nested(withoutEnd(text(path)), SqlFiles::statement);
    }

    private static Map<String, SqlText> statements() {
        var statements = new HashMap<String, String>();
        for (var subject : SUBJECTS) {
            var text = text(subject + ".sql");
            var heads = HEAD.matcher(text).results().toList();
            for (var place = 0; place < heads.size(); place++) {
                var end = place + 1 < heads.size() ? heads.get(place + 1).start() : text.length();
                var name = subject + "." + heads.get(place).group(1);
                if (statements.put(
                                name, withoutEnd(text.substring(heads.get(place).end(), end)))
                        != null) {
                    throw new IllegalArgumentException("there are two SQL statements " + name);
                }
            }
        }
        return statements.entrySet().stream()
                .map(it -> SqlText.of(it.getKey(), nested(it.getValue(), name -> find(statements, name))))
                .collect(Collectors.toUnmodifiableMap(SqlText::name, text -> text));
    }

    private static String nested(String sql, UnaryOperator<String> statements) {
        var nested = NESTED.matcher(sql);
        return nested.find()
                ? nested(nested.replaceAll(it -> Matcher.quoteReplacement(statements.apply(it.group(1)))), statements)
                : sql;
    }

    private static <T> T find(Map<String, T> statements, String name) {
        var found = statements.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no SQL statement " + name);
        }
        return found;
    }

    private static String text(String path) {
        try (var stream = SqlFiles.class.getResourceAsStream("/sql/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no SQL file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutEnd(String sql) {
        var stripped = sql.strip();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
