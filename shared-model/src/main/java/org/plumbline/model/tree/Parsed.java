package org.plumbline.model.tree;

import java.util.List;

/**
 * The result of reading a document.
 *
 * @param value null exactly if there are violations
 */
public record Parsed<T>(T value, List<Violation> violations) {

    public Parsed {
        violations = List.copyOf(violations);
    }

    public boolean isRefused() {
        return !violations.isEmpty();
    }
}
