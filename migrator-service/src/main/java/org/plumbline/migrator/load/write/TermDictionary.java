package org.plumbline.migrator.load.write;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.migrator.load.write.EntityMapping.TermsRule;

/**
 * The keys of a dictionary's terms. A missing term is added at once, ahead of the rows that use it: an unused term does
 * no harm, and no chunk waits for another.
 */
final class TermDictionary {

    /** Frequent terms only; the dictionary may be larger than memory. */
    private static final int REMEMBERED = 50_000;

    private static final String SPELLING = "spelling";

    private final TermsRule rule;
    private final DSLContext target;
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, Long> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Makes a dictionary on a connection that commits each statement. */
    TermDictionary(TermsRule rule, Connection target) {
        this.rule = rule;
        this.target = DSL.using(target, SQLDialect.POSTGRES);
    }

    /** Finds or adds the terms of some rows, for {@link #keys}. */
    void provide(Collection<List<String>> rows) {
        keys.clear();
        refusals.clear();
        var unknown = new LinkedHashSet<String>();
        rows.forEach(terms -> terms.forEach(term -> {
            var key = remembered.get(term);
            if (key == null) {
                unknown.add(term);
            } else {
                keys.put(term, key);
            }
        }));
        keys.putAll(learn(unknown));
        unknown.removeAll(keys.keySet());
        if (!unknown.isEmpty()) {
            add(unknown);
            keys.putAll(learn(unknown));
        }
        remembered.putAll(keys);
    }

    /**
     * Returns the keys of a row's terms, each once.
     *
     * @throws RejectedRow if the dictionary cannot hold one of them
     */
    List<Long> keys(List<String> terms) {
        for (var term : terms) {
            if (!keys.containsKey(term)) {
                var refusal = refusals.getOrDefault(term, "The dictionary does not keep it.");
                throw new RejectedRow(rule.values().field(), "term-fits-its-dictionary", refusal, null);
            }
        }
        return terms.stream().map(keys::get).distinct().toList();
    }

    /** Reads the keys of existing terms. The database decides which spellings are one term. */
    private Map<String, Long> learn(Collection<String> spellings) {
        if (spellings.isEmpty()) {
            return Map.of();
        }
        var wanted = unnest(spellings);
        var spelling = wanted.field(SPELLING, String.class);
        return target.select(spelling, key())
                .from(wanted)
                .join(dictionary())
                .on(identity(term()).eq(identity(spelling)))
                .fetchMap(spelling, key());
    }

    /** Adds missing terms only: a conflict would use up a key each time. */
    private void add(Collection<String> spellings) {
        try {
            insert(spellings);
        } catch (DataAccessException e) {
            if (!RejectedRow.isCause(e.sqlState())) {
                throw e;
            }
            spellings.forEach(this::addAlone);
        }
    }

    private void addAlone(String spelling) {
        try {
            insert(List.of(spelling));
        } catch (DataAccessException e) {
            if (!RejectedRow.isCause(e.sqlState())) {
                throw e;
            }
            refusals.put(
                    spelling,
                    "The target database refuses a term of %d characters (SQLSTATE %s)."
                            .formatted(spelling.length(), e.sqlState()));
        }
    }

    private void insert(Collection<String> spellings) {
        var missing = unnest(spellings);
        target.insertInto(dictionary(), term())
                .select(DSL.select(missing.field(SPELLING, String.class)).from(missing))
                .onConflictDoNothing()
                .execute();
    }

    private static Table<?> unnest(Collection<String> spellings) {
        return DSL.unnest(spellings.toArray(String[]::new)).as("wanted", SPELLING);
    }

    private Field<String> identity(Field<String> spelling) {
        return rule.definition().ignoreCase() ? lower(spelling) : spelling;
    }

    private Table<?> dictionary() {
        var names = rule.dictionary().name();
        return table(name(names.schema(), names.table()));
    }

    private Field<String> term() {
        return field(name(rule.definition().term()), String.class);
    }

    private Field<Long> key() {
        return field(name(rule.dictionary().key()), Long.class);
    }
}
