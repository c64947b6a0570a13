package org.plumbline.model.tree;

import java.util.List;

/**
 * What came of reading a document.
 *
 * @param value null exactly if something is wrong
 */
public record Parsed<T>(T value, List<Violation> violations) {

    public Parsed {
        violations = List.copyOf(violations);
    }

    public boolean isRefused() {
        return !violations.isEmpty();
    }
}
