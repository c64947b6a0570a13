package org.plumbline.testsupport.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statements of migrations with which an operator recreates functions, views, indexes and triggers: each
 * {@code CREATE}, {@code COMMENT}, {@code REVOKE} and {@code GRANT} that names one, in the order of versions.
 */
public final class MigrationStatements {

    /** The beginning of the names of triggers that are created in a loop over tables. */
    private static final String INVALIDATION = "trigger_invalidate_";

    // Statements start at the beginning of a line. Lines in a function's body are indented or start with none of these
    // words, and a view's SELECT follows its CREATE without an empty line.
    private static final Pattern START = Pattern.compile(
            "(?m)^(?=(?:CREATE|COMMENT|GRANT|REVOKE|ALTER|DROP|INSERT|UPDATE|DELETE|DO)\\b)|(?<=\n\n)(?=SELECT\\b)");

    private final List<Statement> all;

    MigrationStatements(Collection<Statement> migrations) {
        all = migrations.stream()
                .flatMap(migration ->
                        START.splitAsStream(migration.text()).map(text -> new Statement(migration.version(), text)))
                .toList();
    }

    /** A statement of a migration, or the whole migration. */
    public record Statement(String version, String text) {

        private String firstLine() {
            return text.lines().findFirst().orElse("");
        }
    }

    /**
     * The statements that create the given objects, which are named as in {@link SchemaObjects}; there are none for
     * tables and the like.
     */
    public List<Statement> making(Collection<String> pieces) {
        var making = new ArrayList<Statement>();
        for (var statement : all) {
            if (pieces.stream().anyMatch(piece -> makes(statement, piece))) {
                making.add(statement);
            }
        }
        if (pieces.stream().anyMatch(piece -> piece.contains(INVALIDATION))) {
            all.stream()
                    .filter(MigrationStatements::makesInvalidation)
                    .map(statement -> new Statement(
                            statement.version(),
                            statement.text().replace("CREATE TRIGGER", "CREATE OR REPLACE TRIGGER")))
                    .forEach(making::add);
        }
        return making;
    }

    private static boolean makesInvalidation(Statement statement) {
        return statement.text().startsWith("DO ") && statement.text().contains(INVALIDATION);
    }

    private boolean makes(Statement statement, String piece) {
        var space = piece.startsWith("materialized view ") ? "materialized view".length() : piece.indexOf(' ');
        var name = piece.substring(space + 1);
        return switch (piece.substring(0, Math.max(space, 0))) {
            case "view", "materialized view" -> names(statement, name);
            case "function" -> namesFunction(statement, name);
            case "index" -> isLastOfIndex(statement, name.substring(name.indexOf('.') + 1));
            case "trigger" ->
                (statement.firstLine() + " ")
                        .startsWith("CREATE TRIGGER " + name.substring(name.indexOf(' ') + 1) + " ");
            default -> false;
        };
    }

    private static boolean namesFunction(Statement statement, String signature) {
        var parameters = signature.substring(signature.indexOf('('));
        return names(statement, signature.substring(0, signature.indexOf('(')))
                && (!parameters.startsWith("(bi.") || statement.firstLine().contains(parameters.substring(1)));
    }

    private static boolean names(Statement statement, String name) {
        // A cheap check first: most statements name something else, and compiling a pattern takes longer.
        if (!statement.text().contains(name)) {
            return false;
        }
        var named = Pattern.quote(name) + "(?![\\w])";
        return Pattern.compile("^(CREATE( OR REPLACE)? (FUNCTION|VIEW|MATERIALIZED VIEW)|COMMENT ON [A-Z ]+) " + named)
                        .matcher(statement.text())
                        .find()
                || Pattern.compile("^(GRANT|REVOKE)\\b[^;]*\\b" + named)
                        .matcher(statement.text())
                        .find();
    }

    private boolean isLastOfIndex(Statement statement, String name) {
        return statement.text().contains(name)
                && lastOfIndex(name).filter(statement::equals).isPresent();
    }

    /** The last statement that creates an index of this name. */
    private Optional<Statement> lastOfIndex(String name) {
        var named = Pattern.compile("^CREATE (UNIQUE )?INDEX " + Pattern.quote(name) + "\\b");
        return all.reversed().stream()
                .filter(statement -> named.matcher(statement.text()).find())
                .findFirst();
    }
}
