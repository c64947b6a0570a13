package org.plumbline.migrator.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.RowSecurity;
import org.plumbline.migrator.source.SourceFailure;
import org.plumbline.migrator.sql.TransientStates;
import org.plumbline.service.database.NamedSql;
import org.plumbline.service.query.NearestNames;

/**
 * Has a database describe statements without running them, so that a missing table or column is found before a run, not
 * at its end.
 */
record StatementRules(InspectedDatabase database, Connection connection) {

    private static final String UNDEFINED_COLUMN = "42703";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final Pattern COLUMN =
            Pattern.compile("column \"?(?:([^\\s\".]+)\\.)?([^\\s\"]+)\"? does not exist");
    private static final Pattern SUGGESTION = Pattern.compile("the column \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("relation \"([^\"]+)\" does not exist");

    /**
     * Checks statements; an open transaction of the connection stays as it was.
     *
     * @param statements SQL by a name for messages
     */
    void check(Map<String, String> statements) throws SQLException {
        var inTransaction = !connection.getAutoCommit();
        for (var statement : statements.entrySet()) {
            var before = inTransaction ? connection.setSavepoint() : null;
            try (var prepared = connection.prepareStatement(NamedSql.withoutParameters(statement.getValue()))) {
                prepared.getMetaData();
            } catch (SQLException e) {
                if (before != null) {
                    connection.rollback(before);
                }
                report(statement.getKey(), statement.getValue(), e);
            }
            if (before != null) {
                connection.releaseSavepoint(before);
            }
        }
    }

    private void report(String where, String sql, SQLException problem) throws SQLException {
        var state = String.valueOf(problem.getSQLState());
        if (TransientStates.include(problem)) {
            throw problem; // A transient failure; no statement is to blame.
        }
        var said = SourceFailure.firstLine(problem);
        var column = COLUMN.matcher(said);
        var table = TABLE.matcher(said);
        if (state.equals(UNDEFINED_COLUMN) && column.find()) {
            undefinedColumn(where, sql, column.group(1), column.group(2), problem.getMessage());
        } else if (state.equals(UNDEFINED_TABLE) && table.find()) {
            var name = TableName.parse(table.group(1));
            database.error(
                    where,
                    name,
                    "table %s does not exist%s".formatted(name, database.hint(name)),
                    "Correct the table's name in the SQL of %s.".formatted(where));
        } else if (RowSecurity.tableOf(problem).isPresent()) {
            var name = RowSecurity.tableOf(problem).orElseThrow();
            database.error(
                    where,
                    TableName.parse(name),
                    "row-level security of %s applies to %s, so that it would silently omit rows"
                            .formatted(name, database.catalogue().user()),
                    RowSecurity.remedy(database.catalogue().user()));
        } else {
            database.error(where, null, null, "its SQL is invalid: " + said, "Correct the SQL of %s.".formatted(where));
        }
    }

    private void undefinedColumn(String where, String sql, String qualifier, String name, String said) {
        var table = database.catalogue().relations().values().stream()
                .filter(relation -> relation.name().table().equals(qualifier))
                .findFirst();
        var known = table.map(relation -> List.copyOf(relation.columns().keySet()))
                .orElseGet(() -> database.catalogue().relations().values().stream()
                        .filter(relation -> sql.contains(relation.name().table()))
                        .flatMap(relation -> relation.columns().keySet().stream())
                        .distinct()
                        .toList());
        var nearest = known.isEmpty() ? suggested(said) : NearestNames.closest(name, known);
        database.error(
                where,
                table.map(Relation::name).orElse(null),
                name,
                "%s%s does not exist%s"
                        .formatted(
                                qualifier == null ? "" : qualifier + ".", name, InspectedDatabase.didYouMean(nearest)),
                "Correct the column's name in the SQL of %s.".formatted(where));
    }

    /** PostgreSQL's own suggestions, for a table that no definition names. */
    private static List<String> suggested(String said) {
        return SUGGESTION.matcher(said).results().map(hint -> hint.group(1)).toList();
    }
}
