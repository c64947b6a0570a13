package org.plumbline.migrator.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.service.database.NamedSql;

/** Finds the statement of an SQL file that sent SQL was composed from. */
final class StatementFiles {

    private static final Pattern END = Pattern.compile(";\\n");

    /** Longest first, since a short one matches much. */
    private final List<Statement> statements;

    /**
     * Where sent SQL comes from.
     *
     * @param name of the statement, {@code reference.add}
     * @param parts what fills each of its parts, in their order; none if the file has the statement in full
     */
    record Known(String name, SequencedMap<String, String> parts) {}

    /**
     * A statement of a file.
     *
     * @param pieces its SQL before, between and after its parts, in the form that JDBC takes
     */
    private record Statement(String name, List<String> pieces, List<String> parts) {

        static Statement of(SqlText text) {
            var pieces = new ArrayList<String>();
            var parts = new ArrayList<String>();
            for (var place = 0; place < text.pieces().size(); place++) {
                var piece = text.pieces().get(place);
                if (place % 2 == 0) {
                    pieces.add(NamedSql.of(text.name(), piece).sql());
                } else {
                    parts.add(piece);
                }
            }
            return new Statement(text.name(), pieces, parts);
        }

        int length() {
            return String.join("", pieces).length();
        }

        Optional<Known> knownIn(String sent) {
            var filled = new LinkedHashMap<String, String>();
            var end = 0;
            for (var place = 0; place < pieces.size(); place++) {
                var piece = pieces.get(place);
                var isLast = place > 0 && place + 1 == pieces.size();
                var start = isLast ? sent.length() - piece.length() : sent.indexOf(piece, end);
                if (start < end || (place == 0 && start > 0) || !sent.startsWith(piece, start)) {
                    return Optional.empty();
                }
                if (place > 0) {
                    filled.put(parts.get(place - 1), sent.substring(end, start).strip());
                }
                end = start + piece.length();
            }
            return end == sent.length() ? Optional.of(new Known(name, filled)) : Optional.empty();
        }
    }

    StatementFiles() {
        statements = SqlFiles.STATEMENTS.values().stream()
                .flatMap(StatementFiles::wholeAndParts)
                .sorted(Comparator.comparing(Statement::length).reversed().thenComparing(Statement::name))
                .toList();
    }

    /** The driver sends the statements of a script one by one. */
    private static Stream<Statement> wholeAndParts(SqlText statements) {
        return Stream.concat(Stream.of(statements.sql()), END.splitAsStream(statements.sql()))
                .map(sql -> Statement.of(SqlText.of(statements.name(), sql.strip())));
    }

    Optional<Known> of(String sent) {
        return statements.stream()
                .flatMap(statement -> statement.knownIn(sent).stream())
                .findFirst();
    }
}
