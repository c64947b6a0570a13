package org.plumbline.migrator.preflight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.pipeline.TableName;

/**
 * A live table or view.
 *
 * @param kind as {@code pg_class.relkind}: {@code r}, {@code p}, {@code v}, {@code m} or {@code f}
 * @param readable whether every column can be selected
 * @param hidesRows whether row-level security applies to the current user: queries then fail or see fewer rows
 * @param writable whether rows can be inserted, updated and deleted
 * @param columns by name, in the table's order
 */
@RegisterForReflection
record Relation(
        TableName name,
        String kind,
        boolean readable,
        boolean hidesRows,
        boolean writable,
        Map<String, LiveColumn> columns) {

    /**
     * @param table its table
     * @param type in its usual spelling
     * @param baseType its name in {@code pg_type}, or {@code enum}
     * @param hasDefault true also for an identity
     * @param computed whether it is {@code GENERATED ALWAYS AS} an expression
     * @param refusesValues whether it is {@code GENERATED ALWAYS AS IDENTITY}
     * @param hasSequence whether a sequence belongs to it
     * @param unique whether it alone is unique
     * @param leadsIndex whether an index begins with it
     */
    @RegisterForReflection
    record LiveColumn(
            TableName table,
            String name,
            String type,
            String baseType,
            boolean notNull,
            boolean hasDefault,
            boolean computed,
            boolean refusesValues,
            boolean hasSequence,
            boolean unique,
            boolean inPrimaryKey,
            boolean leadsIndex) {

        TypeFamily family() {
            return TypeFamily.of(baseType);
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    @Override
    public String toString() {
        return name.toString();
    }

    boolean isTable() {
        return kind.equals("r") || kind.equals("p");
    }

    String kindInWords() {
        return switch (kind) {
            case "v" -> "a view";
            case "m" -> "a materialized view";
            case "f" -> "a foreign table";
            default -> "a table";
        };
    }

    List<LiveColumn> primaryKey() {
        return columns.values().stream().filter(LiveColumn::inPrimaryKey).toList();
    }
}
