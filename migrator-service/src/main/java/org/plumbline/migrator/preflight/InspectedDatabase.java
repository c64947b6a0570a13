package org.plumbline.migrator.preflight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.Relation.LiveColumn;
import org.plumbline.model.tree.Node;
import org.plumbline.service.query.NearestNames;

/** The source or the target, with its catalogue and the findings. */
final class InspectedDatabase {

    private final String database;
    private final Catalogue catalogue;
    private final List<SchemaFinding> findings = new ArrayList<>();
    private final Set<String> checkedColumns = new HashSet<>();

    InspectedDatabase(String database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * The location of a field in the file that defines it: {@code recruiting.yaml:17}; that of the enclosing element if
     * the file lacks it.
     */
    static String place(Node field) {
        return "%s:%d".formatted(field.file(), field.line());
    }

    List<SchemaFinding> findings() {
        return List.copyOf(findings);
    }

    int checkedColumns() {
        return checkedColumns.size();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void error(String where, LiveColumn column, String message, String fix) {
        add(SchemaFinding.ERROR, where, column.table(), column.name(), message, fix);
    }

    void error(String where, TableName table, String message, String fix) {
        add(SchemaFinding.ERROR, where, table, null, message, fix);
    }

    void error(String where, TableName table, String column, String message, String fix) {
        add(SchemaFinding.ERROR, where, table, column, message, fix);
    }

    /** @param column null for the whole database */
    void advice(String where, LiveColumn column, String message, String fix) {
        add(
                SchemaFinding.ADVICE,
                where,
                column == null ? null : column.table(),
                column == null ? null : column.name(),
                message,
                fix);
    }

    private void add(String severity, String where, TableName table, String column, String message, String fix) {
        findings.add(new SchemaFinding(
                severity, database, where, table == null ? null : table.toString(), column, message, fix));
    }

    /** Finds a table or view; empty, and an error, if there is none. */
    Optional<Relation> relation(String where, TableName name) {
        var relation = catalogue.relation(name);
        if (relation.isEmpty()) {
            error(
                    where,
                    name,
                    "table %s does not exist%s".formatted(name, hint(name)),
                    "Correct the table's name in %s.".formatted(where));
        }
        return relation;
    }

    /** Finds a column; empty, and an error, if the relation has none of that name. */
    Optional<LiveColumn> column(String where, Relation relation, String name) {
        checkedColumns.add(relation + "." + name);
        var column = Optional.ofNullable(relation.columns().get(name));
        if (column.isEmpty()) {
            error(
                    where,
                    relation.name(),
                    name,
                    "%s.%s does not exist%s"
                            .formatted(
                                    relation,
                                    name,
                                    didYouMean(NearestNames.closest(
                                            name, relation.columns().keySet()))),
                    "Correct the column's name in %s.".formatted(where));
        }
        return column;
    }

    /** The tables that may have been meant, as the end of a sentence. */
    String hint(TableName unknown) {
        var elsewhere = names(name -> name.table().equals(unknown.table()));
        if (!elsewhere.isEmpty()) {
            return didYouMean(elsewhere);
        }
        var sameSchema = names(name -> name.schema().equals(unknown.schema()));
        var candidates = sameSchema.isEmpty() ? names(_ -> true) : sameSchema;
        return didYouMean(NearestNames.closest(unknown.toString(), candidates).stream()
                .limit(1)
                .toList());
    }

    private List<String> names(Predicate<TableName> which) {
        return catalogue.names().stream().filter(which).map(TableName::toString).toList();
    }

    static String didYouMean(List<String> names) {
        return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
    }
}
