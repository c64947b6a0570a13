package org.plumbline.migrator.check;

import java.util.List;

/**
 * The description of a check.
 *
 * @param id stable, lower snake case
 * @param severity the default; a pipeline may set another
 * @param tolerance the default; a pipeline may set another
 * @param description the sentence that is true if the check passes
 * @param datasets those whose content it checks
 * @param entities those whose rows it checks; empty with {@code datasets} if these follow from the pipeline
 * @param failingColumns the columns of its failing rows that tell what is wrong; the others tell where
 */
public record CheckHeader(
        String id,
        CheckKind kind,
        Severity severity,
        Tolerance tolerance,
        String description,
        List<String> datasets,
        List<String> entities,
        List<String> failingColumns) {

    public CheckHeader {
        datasets = List.copyOf(datasets);
        entities = List.copyOf(entities);
        failingColumns = List.copyOf(failingColumns);
    }

    /** Describes a check that tolerates nothing and checks what the pipeline moves and publishes. */
    public CheckHeader(String id, CheckKind kind, Severity severity, String description) {
        this(id, kind, severity, Tolerance.NONE, description, List.of(), List.of(), List.of());
    }

    CheckHeader with(Severity other) {
        return new CheckHeader(id, kind, other, tolerance, description, datasets, entities, failingColumns);
    }

    CheckHeader with(Tolerance other) {
        return new CheckHeader(id, kind, severity, other, description, datasets, entities, failingColumns);
    }

    public CheckHeader pointingAt(String... columns) {
        return new CheckHeader(id, kind, severity, tolerance, description, datasets, entities, List.of(columns));
    }
}
