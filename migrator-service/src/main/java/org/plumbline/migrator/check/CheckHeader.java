package org.plumbline.migrator.check;

import java.util.List;

/**
 * The description of a check.
 *
 * @param id stable, lower snake case
 * @param severity the default; a pipeline may set another
 * @param tolerance the default; a pipeline may set another
 * @param description a sentence that is true if the check passes
 * @param datasets the datasets whose content it checks
 * @param entities the entities whose rows it checks; both this and {@code datasets} are empty if the pipeline
 *     determines them
 * @param failingColumns the columns of its failing rows that show what is wrong; the others show where
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

    /**
     * Describes a critical structural check, without tolerance, of everything that the pipeline moves and publishes.
     */
    public static CheckHeader structural(String id, String description, String... failingColumns) {
        return of(id, CheckKind.STRUCTURAL, description, failingColumns);
    }

    /** Describes a critical semantic check, without tolerance, of everything that the pipeline moves and publishes. */
    public static CheckHeader semantic(String id, String description, String... failingColumns) {
        return of(id, CheckKind.SEMANTIC, description, failingColumns);
    }

    private static CheckHeader of(String id, CheckKind kind, String description, String... failingColumns) {
        return new CheckHeader(
                id,
                kind,
                Severity.CRITICAL,
                Tolerance.NONE,
                description,
                List.of(),
                List.of(),
                List.of(failingColumns));
    }

    public CheckHeader with(Severity other) {
        return new CheckHeader(id, kind, other, tolerance, description, datasets, entities, failingColumns);
    }

    CheckHeader with(Tolerance other) {
        return new CheckHeader(id, kind, severity, other, description, datasets, entities, failingColumns);
    }
}
