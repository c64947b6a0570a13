package org.plumbline.testsupport.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statements of migrations by which an operator makes functions, views, indexes and triggers again: in the order of versions,
 * each {@code CREATE}, {@code COMMENT}, {@code REVOKE} and {@code GRANT} that names one.
 */
public final class MigrationStatements {

    /** As the triggers that are made in a loop over tables. */
    private static final String INVALIDATION = "trigger_invalidate_";

    // At the start of a line: what is within a function's body is indented, or no statement of its own; a view's SELECT
    // follows its CREATE.
    private static final Pattern START = Pattern.compile(
            "(?m)^(?=(?:CREATE|COMMENT|GRANT|REVOKE|ALTER|DROP|INSERT|UPDATE|DELETE|DO)\\b)|(?<=\n\n)(?=SELECT\\b)");

    private final List<Statement> all;

    MigrationStatements(Collection<Statement> migrations) {
        all = migrations.stream()
                .flatMap(migration ->
                        START.splitAsStream(migration.text()).map(text -> new Statement(migration.version(), text)))
                .toList();
    }

    /** One of a migration's, or all of them. */
    public record Statement(String version, String text) {

        private String firstLine() {
            return text.lines().findFirst().orElse("");
        }
    }

    /** The statements that create some objects, by their names in {@link SchemaObjects}; tables and the like have none. */
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
        // Most statements name something else, and to compile a pattern takes longer than to see that.
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

    /** Statements for objects that were dropped later. */
    private Optional<Statement> lastOfIndex(String name) {
        var named = Pattern.compile("^CREATE (UNIQUE )?INDEX " + Pattern.quote(name) + "\\b");
        return all.reversed().stream()
                .filter(statement -> named.matcher(statement.text()).find())
                .findFirst();
    }
}
