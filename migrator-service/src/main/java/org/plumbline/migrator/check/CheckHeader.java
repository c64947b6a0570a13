package org.plumbline.migrator.check;

import java.util.List;

/**
 * What is known of a check before it runs.
 *
 * @param id stable, lower snake case
 * @param severity unless the pipeline gives it another one
 * @param tolerance what may be at fault while it passes, unless the pipeline says otherwise
 * @param description the sentence that is true where the check passes
 * @param datasets those whose content it looks at
 * @param entities those whose rows it looks at; empty with {@code datasets} where these follow from the pipeline
 */
record CheckHeader(
        String id,
        CheckKind kind,
        Severity severity,
        Tolerance tolerance,
        String description,
        List<String> datasets,
        List<String> entities) {

    CheckHeader {
        datasets = List.copyOf(datasets);
        entities = List.copyOf(entities);
    }

    /** Of a check that tolerates nothing, on what the pipeline moves and publishes. */
    CheckHeader(String id, CheckKind kind, Severity severity, String description) {
        this(id, kind, severity, Tolerance.NONE, description, List.of(), List.of());
    }

    CheckHeader with(Severity other) {
        return new CheckHeader(id, kind, other, tolerance, description, datasets, entities);
    }

    CheckHeader with(Tolerance other) {
        return new CheckHeader(id, kind, severity, other, description, datasets, entities);
    }
}
