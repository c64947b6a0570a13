package org.plumbline.migrator.load.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.load.write.EntityMapping.TermsRule;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The keys of a dictionary's terms. A missing term is added at once, before the rows that use it: an unused term does
 * no harm, and no chunk has to wait for another.
 */
final class TermDictionary {

    /** Frequent terms only; the dictionary may be larger than memory. */
    private static final int REMEMBERED = 50_000;

    private final TermsRule rule;
    private final Connection target;
    private final Map<String, Long> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Creates a dictionary on a connection with auto-commit. */
    TermDictionary(TermsRule rule, Connection target) {
        this.rule = rule;
        this.target = target;
    }

    /** Finds or adds the terms of some rows. */
    TermKeys provide(Collection<List<String>> rows) throws SQLException {
        var keys = new HashMap<String, Long>();
        var refusals = new HashMap<String, String>();
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
            add(unknown, refusals);
            keys.putAll(learn(unknown));
        }
        remembered.putAll(keys);
        return new TermKeys(rule.values().field(), keys, refusals);
    }

    private Map<String, Long> learn(Collection<String> spellings) throws SQLException {
        return spellings.isEmpty()
                ? Map.of()
                : sql("chunk.find_terms", spellings)
                        .with("identity", rule.definition().ignoreCase() ? "lower" : "")
                        .map(row -> row.getString(1), row -> row.getLong(2));
    }

    /** Adds only missing terms, because each conflict would use up a key. */
    private void add(Collection<String> spellings, Map<String, String> refusals) throws SQLException {
        try {
            sql("chunk.add_terms", spellings).update();
        } catch (SQLException e) {
            if (!RejectedRow.isCause(e.getSQLState())) {
                throw e;
            }
            if (spellings.size() > 1) {
                for (var spelling : spellings) {
                    add(List.of(spelling), refusals);
                }
            } else {
                spellings.forEach(spelling -> refusals.put(
                        spelling,
                        "The target database rejects a term of %d characters (SQLSTATE %s)."
                                .formatted(spelling.length(), e.getSQLState())));
            }
        }
    }

    private NamedStatement sql(String statement, Collection<String> spellings) throws SQLException {
        return NamedStatement.of(target, statement)
                .with(rule.dictionary().parts())
                .with("term", TargetTable.quoted(rule.definition().term()))
                .texts("spellings", spellings);
    }
}
