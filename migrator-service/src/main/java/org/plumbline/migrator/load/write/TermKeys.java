package org.plumbline.migrator.load.write;

import java.util.List;
import java.util.Map;

/**
 * A dictionary's keys of some terms.
 *
 * @param field the legacy field that names the terms
 * @param refusals why the dictionary cannot hold a term
 */
record TermKeys(String field, Map<String, Long> byTerm, Map<String, String> refusals) {

    /**
     * Returns the keys of a row's terms, each once.
     *
     * @throws RejectedRow if the dictionary cannot hold one of them
     */
    List<Long> of(List<String> terms) {
        for (var term : terms) {
            if (!byTerm.containsKey(term)) {
                var refusal = refusals.getOrDefault(term, "The dictionary rejects it.");
                throw new RejectedRow(field, "term-fits-its-dictionary", refusal, null);
            }
        }
        return terms.stream().map(byTerm::get).distinct().toList();
    }
}
