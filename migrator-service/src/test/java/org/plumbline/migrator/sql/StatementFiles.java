package org.plumbline.migrator.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.service.database.NamedSql;

/** Finds the statement of an SQL file that sent SQL was composed from. */
final class StatementFiles {

    private static final Path FOLDER = Path.of("src/main/resources/sql");
    private static final Pattern HEAD = Pattern.compile("^-- name: +(\\w+)$", Pattern.MULTILINE);
    private static final Pattern END = Pattern.compile(";\\n");

    /** Longest first, since a short one matches much. */
    private final List<Statement> statements;

    private StatementFiles(List<Statement> statements) {
        this.statements = statements;
    }

    /**
     * SQL that was sent.
     *
     * @param name of the statement, {@code reference.add}
     * @param sql with the names of parameters where the file has them
     * @param isAsInTheFile whether it has no parts
     */
    record Known(String name, String sql, boolean isAsInTheFile) {}

    /**
     * A statement of a file.
     *
     * @param own its SQL before, between and after its parts
     * @param asSent the same, in the form that JDBC takes
     */
    private record Statement(String name, List<String> own, List<String> asSent) {

        static Statement of(SqlText text) {
            var own = new ArrayList<String>();
            for (var place = 0; place < text.pieces().size(); place += 2) {
                own.add(text.pieces().get(place));
            }
            var asSent =
                    own.stream().map(sql -> NamedSql.of(text.name(), sql).sql()).toList();
            return new Statement(text.name(), own, asSent);
        }

        int length() {
            return String.join("", own).length();
        }

        Optional<Known> knownIn(String sent) {
            var sql = new StringBuilder();
            var end = 0;
            for (var place = 0; place < own.size(); place++) {
                var piece = asSent.get(place);
                var isLast = place > 0 && place + 1 == own.size();
                var start = isLast ? sent.length() - piece.length() : sent.indexOf(piece, end);
                if (start < end || (place == 0 && start > 0) || !sent.startsWith(piece, start)) {
                    return Optional.empty();
                }
                sql.append(sent, end, start).append(own.get(place));
                end = start + piece.length();
            }
            return end == sent.length()
                    ? Optional.of(new Known(name, sql.toString(), own.size() == 1))
                    : Optional.empty();
        }
    }

    static StatementFiles read() throws IOException {
        var statements = new ArrayList<Statement>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var subject = file.getFileName().toString().replace(".sql", ".");
                HEAD.matcher(Files.readString(file))
                        .results()
                        .forEach(head -> statements.addAll(wholeAndParts(SqlFiles.named(subject + head.group(1)))));
            }
        }
        statements.sort(Comparator.comparing(Statement::length).reversed().thenComparing(Statement::name));
        return new StatementFiles(statements);
    }

    /** The driver sends the statements of a script one by one. */
    private static List<Statement> wholeAndParts(SqlText statements) {
        return Stream.concat(Stream.of(statements.sql()), END.splitAsStream(statements.sql()))
                .map(sql -> Statement.of(SqlText.of(statements.name(), sql.strip())))
                .toList();
    }

    Optional<Known> of(String sent) {
        return statements.stream()
                .flatMap(statement -> statement.knownIn(sent).stream())
                .findFirst();
    }
}
