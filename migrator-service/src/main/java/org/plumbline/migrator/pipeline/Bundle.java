package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;

/**
 * The target rows of one legacy row: a row in a main table, and rows in others that share its key.
 *
 * @param table has a primary key of one bigint column, which is the new key
 * @param newKey the source of the new key
 * @param columns by target column, without the primary key
 */
public record Bundle(
        TableName table, NewKey newKey, Map<String, Mapping> columns, List<Part> parts, List<Terms> terms) {

    /** The source of a row's new key. */
    public enum NewKey {
        /** From the target's sequence. */
        GENERATED,
        /** The legacy key, which must be a whole number. */
        LEGACY
    }

    /**
     * At most one row in another table, whose primary key has the same column name as the main table's.
     *
     * @param when the row exists only if this is {@code true}; null for always
     */
    public record Part(TableName table, Mapping when, Map<String, Mapping> columns) {
        private static Part of(Node part) {
            return new Part(
                    TableName.parse(part.get("into").text()),
                    part.has("when") ? Mapping.of(part.get("when")) : null,
                    Mapping.columns(part));
        }
    }

    /**
     * Any number of terms, each stored once in a dictionary table and linked to the main row.
     *
     * @param table links the main table's key to the dictionary's; the column names are those of the two primary keys
     * @param dictionary has a generated bigint primary key and the term
     * @param term the dictionary's column that holds the term
     * @param ignoreCase spellings that differ only by letter case are one term, under the first spelling seen
     * @param values gives the terms of a row
     */
    public record Terms(TableName table, TableName dictionary, String term, boolean ignoreCase, Mapping values) {

        private static Terms of(Node terms) {
            return new Terms(
                    TableName.parse(terms.get("into").text()),
                    TableName.parse(terms.get("dictionary").text()),
                    terms.get("term").text(),
                    Boolean.TRUE.equals(terms.get("ignore-case").value()),
                    Mapping.of(terms.get("values")));
        }
    }

    /** The main table, as a part that always exists, and the parts. */
    public List<Part> tables() {
        return Stream.concat(Stream.of(new Part(table, null, columns)), parts.stream())
                .toList();
    }

    static Bundle of(Node entity) {
        return new Bundle(
                TableName.parse(entity.get("into").text()),
                entity.has("new-key") ? Fields.constant(entity.get("new-key").text(), NewKey.class) : NewKey.GENERATED,
                Mapping.columns(entity),
                entity.get("parts").items().stream().map(Part::of).toList(),
                entity.get("terms").items().stream().map(Terms::of).toList());
    }
}
