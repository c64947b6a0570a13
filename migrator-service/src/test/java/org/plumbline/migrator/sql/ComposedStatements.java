package org.plumbline.migrator.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plumbline.migrator.sql.SentStatements.Sent;
import org.plumbline.migrator.sql.StatementFiles.Known;

/** Picks the composed statements among those that were sent, in a stable order and form. */
final class ComposedStatements {

    /** {@code ComposedSqlTest} has bundles of each form; the preflight only prepares what others send. */
    private static final Pattern ELSEWHERE = Pattern.compile("(BundleWriter|StatementRules)\\..*");

    /** Transactions and settings. */
    private static final Pattern CONTROL = Pattern.compile("(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SHOW)\\b.*");

    private static final Pattern COMMENT = Pattern.compile("(?<=^|[ (])-- .*$", Pattern.MULTILINE);

    /** A seed of hashes changes with the rules that it stands for. */
    private static final Pattern SEED = Pattern.compile("'-?\\d{15,}'");

    /** Some days are a random sample. */
    private static final Pattern DAY = Pattern.compile("date '\\d{4}-\\d\\d-\\d\\d'");

    /** Some keys are a random sample. */
    private static final Pattern KEYS = Pattern.compile("E'\\d+'(, ?E'\\d+')*");

    private static final int LONG_LINE = 140;
    private static final int INDENT = 4;

    /** Breaks long composed lines here, so that a difference shows in a short line. */
    private static final Pattern CLAUSE = Pattern.compile("(?<=,) (?=(?:cast|count|sum|\\(|CASE|trim|0, count)\\b)"
            + "|(?<!LEFT|outer|cross| |^) (?=(?:from|cross join|left outer join|join|where|group by|order by"
            + "|FROM|JOIN|LEFT JOIN|WHERE|GROUP BY) )");

    private final StatementFiles files = new StatementFiles();

    /** Returns the statements, each below its sender, by the name of their file, one for each package. */
    Map<String, SortedSet<String>> byFile(Collection<Sent> statements) {
        var byFile = new TreeMap<String, SortedSet<String>>();
        for (var sent : statements) {
            var known = files.of(sent.sql());
            if (known.isPresent() ? !known.get().parts().isEmpty() : isComposed(sent)) {
                var text = known.map(this::text).orElseGet(() -> written(sent.sql()));
                byFile.computeIfAbsent(sent.sender().folder() + ".txt", _ -> new TreeSet<>())
                        .add("-- %s\n%s".formatted(sent.sender().name(), text));
            }
        }
        return byFile;
    }

    /** SQL of a file is told by its name there, and followed by what fills its parts. */
    private String text(Known known) {
        return known.parts().entrySet().stream()
                .map(part -> "\n{%s}%s".formatted(part.getKey(), indented(text(part.getValue()))))
                .collect(joining("", known.name(), ""));
    }

    private String text(String sql) {
        return files.of(sql).map(this::text).orElseGet(() -> written(sql));
    }

    private static String indented(String text) {
        return text.indexOf('\n') < 0 ? " " + text : "\n" + text.indent(INDENT).stripTrailing();
    }

    private static boolean isComposed(Sent sent) {
        return !ELSEWHERE.matcher(sent.sender().name()).matches()
                && !CONTROL.matcher(sent.sql()).matches();
    }

    /** Without comments, which the SQL files have. */
    private static String written(String sql) {
        var seeded = SEED.matcher(sql).replaceAll("'SEED'");
        var dated = DAY.matcher(seeded).replaceAll("date 'DAY'");
        var keyed = KEYS.matcher(dated).replaceAll("'KEYS'");
        return COMMENT.matcher(keyed)
                .replaceAll("")
                .lines()
                .map(line -> line.length() > LONG_LINE ? CLAUSE.matcher(line).replaceAll("\n    ") : line)
                .flatMap(String::lines)
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }
}
