package org.plumbline.migrator.check.content;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import org.jooq.Field;
import org.jooq.Table;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Bundle.Terms;

/**
 * The terms of a bundle in a query, spelled as in their dictionary.
 *
 * @param key the main table's key
 * @param termKey the dictionary's key
 * @param link the version of the row that links the two
 * @param dictionary the version of the dictionary's row
 */
public record StoredTerms(
        Table<?> from, Field<Long> key, Field<Long> termKey, Field<String> term, Field<?> link, Field<?> dictionary) {

    private static final String LINK = "link";
    private static final String DICTIONARY = "dictionary";

    static StoredTerms of(TargetTables tables, Terms terms, String key) throws SQLException {
        var termKey = tables.named(terms.dictionary()).key();
        var linked = field(name(LINK, termKey), Long.class);
        var from = table(name(terms.table().schema(), terms.table().table()))
                .as(name(LINK))
                .join(table(name(terms.dictionary().schema(), terms.dictionary().table()))
                        .as(name(DICTIONARY)))
                .on(field(name(DICTIONARY, termKey), Long.class).eq(linked));
        return new StoredTerms(
                from,
                field(name(LINK, key), Long.class),
                linked,
                field(name(DICTIONARY, terms.term()), String.class),
                field(name(LINK, StoredTable.VERSION)),
                field(name(DICTIONARY, StoredTable.VERSION)));
    }
}
