package org.plumbline.migrator.check;

import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.model.tree.Fields;

/**
 * A check with a pipeline's choices.
 *
 * @param header with the pipeline's severity and tolerance
 */
public record ChosenCheck(Check check, CheckHeader header) {

    /**
     * Combines a check with a pipeline's choice.
     *
     * @throws IllegalArgumentException if the severity is unknown or the tolerance does not suit the check
     */
    public static ChosenCheck of(Check check, CheckChoice choice) {
        var header = check.header();
        if (choice.severity() != null) {
            header = header.with(severity(choice.severity()));
        }
        if (choice.tolerance() != null) {
            header = header.with(tolerance(check, choice.tolerance()));
        }
        return new ChosenCheck(check, header);
    }

    /**
     * Whether each run repeats it until it passes. A warning that only a full check can raise waits for the next full
     * check.
     */
    public boolean isDueAfterAFinding() {
        return !check.looksAtEverything() || header.severity() == Severity.CRITICAL;
    }

    /** @throws IllegalArgumentException if the text is not a tolerance, or the check cannot apply it */
    static Tolerance tolerance(Check check, String text) {
        var tolerance = Tolerance.parse(text);
        if (tolerance.isShare() && !check.countsRows()) {
            throw new IllegalArgumentException("'%s' does not count the rows it checks; give a number of rows"
                    .formatted(check.header().id()));
        }
        return tolerance;
    }

    private static Severity severity(String name) {
        return Fields.constant(name, Severity.class, message -> {
                    throw new IllegalArgumentException("the severity " + message);
                })
                .orElseThrow();
    }
}
