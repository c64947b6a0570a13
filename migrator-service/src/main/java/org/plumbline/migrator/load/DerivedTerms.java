package org.plumbline.migrator.load;

import java.util.List;
import org.plumbline.migrator.pipeline.Bundle.Terms;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.Transformers;

/** The terms that an entity's mapping derives from raw rows by today's rules. */
public final class DerivedTerms {

    private static final String TEXTS = "_text";

    private final ColumnRule values;

    private DerivedTerms(ColumnRule values) {
        this.values = values;
    }

    public static DerivedTerms of(Terms terms, Transformers transformers) {
        return new DerivedTerms(ColumnRule.compile("values", TEXTS, terms.values(), transformers));
    }

    /**
     * Returns the terms as the row spells them, in any order; empty if it has none.
     *
     * @throws RejectedRow if today's rules reject the row
     */
    public List<String> derive(LegacyRow row) {
        var terms = values.of(row);
        return terms instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
