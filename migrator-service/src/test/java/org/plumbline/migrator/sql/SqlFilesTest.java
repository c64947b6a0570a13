package org.plumbline.migrator.sql;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlFilesTest {

    private static final Path SQL = Path.of("src/main/resources/sql");
    private static final Path JAVA = Path.of("src/main/java");

    /** A statement by its whole name, or by the beginning or the form of it. */
    private static final Pattern USE = Pattern.compile("\"([a-z]+\\.[a-z_%]+)\"");

    private static final Pattern CHAIN = Pattern.compile(
            "(?:\\.sql\\(|NamedStatement\\.of\\([\\w.()]+, )\"([a-z]+\\.[a-z_]+)\"(?:, \\w+)?\\)([^;]*);");
    private static final Pattern BOUND = Pattern.compile("\\.bind\\(\"(\\w+)\"");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]\\w*)");
    private static final Pattern NESTED = Pattern.compile("\\{(\\w+\\.\\w+)}");

    @Test
    void everyStatementThatTheCodeNamesIsInAFile() throws IOException {
        var names = names();
        var subjects = names.stream().map(SqlFilesTest::subject).collect(toSet());
        var unknown = used().stream()
                .filter(name -> subjects.contains(subject(name)))
                .filter(name -> names.stream().noneMatch(known -> isUse(name, known)))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyStatementInAFileIsUsed() throws IOException {
        var used = used();
        for (var file : files(SQL, ".sql")) {
            NESTED.matcher(Files.readString(file)).results().forEach(nested -> used.add(nested.group(1)));
        }

        assertEquals(
                List.of(),
                names().stream()
                        .filter(name -> used.stream().noneMatch(use -> isUse(use, name)))
                        .toList());
    }

    @Test
    void everyParameterThatIsBoundIsInTheStatement() throws IOException {
        var unknown = new ArrayList<String>();
        for (var file : files(JAVA, ".java")) {
            CHAIN.matcher(Files.readString(file)).results().forEach(chain -> {
                var sql = SqlFiles.statement(chain.group(1));
                var parameters = PARAMETER
                        .matcher(sql)
                        .results()
                        .map(parameter -> parameter.group(1))
                        .collect(toSet());
                BOUND.matcher(chain.group(2))
                        .results()
                        .map(bound -> bound.group(1))
                        .filter(bound -> !parameters.contains(bound) && !sql.contains("{chosen}"))
                        .forEach(bound -> unknown.add(chain.group(1) + " :" + bound));
            });
        }

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyFileHasAtLeastFiveLines() throws IOException {
        for (var file : files(SQL, ".sql")) {
            assertTrue(Files.readAllLines(file).size() >= 5, file::toString);
        }
    }

    @Test
    void aStatementOrFileThatIsMissingIsNamed() {
        assertEquals(
                "there is no SQL statement load.nothing",
                assertThrows(IllegalArgumentException.class, () -> SqlFiles.statement("load.nothing"))
                        .getMessage());
        assertEquals(
                "there is no SQL file checks/nothing.sql",
                assertThrows(IllegalArgumentException.class, () -> SqlFiles.query("checks/nothing.sql"))
                        .getMessage());
    }

    private static String subject(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static boolean isUse(String use, String name) {
        return use.endsWith("_") ? name.startsWith(use) : name.matches(use.replace("%s", "\\w+"));
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (var file : files(JAVA, ".java")) {
            USE.matcher(Files.readString(file)).results().forEach(use -> used.add(use.group(1)));
        }
        // The two whose names are those of the datasets.
        used.addAll(List.of("profile.submission_facts", "profile.application_summary"));
        return used;
    }

    private static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(SQL)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var subject = file.getFileName().toString().replace(".sql", ".");
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("-- name: "))
                        .forEach(line -> names.add(subject + line.substring("-- name: ".length())));
            }
        }
        names.forEach(SqlFiles::statement);
        return names;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).collect(toCollection(ArrayList::new));
        }
    }
}
