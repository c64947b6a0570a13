package org.plumbline.migrator.check;

/**
 * What is known of a check before it runs.
 *
 * @param id stable, lower snake case
 * @param severity unless the pipeline gives it another one
 * @param description the sentence that is true where the check passes
 */
record CheckHeader(String id, CheckKind kind, Severity severity, String description) {

    CheckHeader with(Severity other) {
        return new CheckHeader(id, kind, other, description);
    }
}
