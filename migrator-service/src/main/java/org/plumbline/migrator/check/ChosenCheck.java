package org.plumbline.migrator.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/**
 * A check as a pipeline asks for it.
 *
 * @param header with the severity and the tolerance that the pipeline gives it
 */
record ChosenCheck(Check check, CheckHeader header) {

    /** @throws IllegalArgumentException where the choice names a severity that there is not, or no tolerance of the check */
    static ChosenCheck of(Check check, CheckChoice choice) {
        var header = check.header();
        if (choice.severity() != null) {
            header = header.with(severity(choice.severity()));
        }
        if (choice.tolerance() != null) {
            header = header.with(tolerance(check, choice.tolerance()));
        }
        return new ChosenCheck(check, header);
    }

    /** @throws IllegalArgumentException where the text is no tolerance, or one that the check cannot apply */
    static Tolerance tolerance(Check check, String text) {
        var tolerance = Tolerance.parse(text);
        if (tolerance instanceof Tolerance.Share && !check.countsRows()) {
            throw new IllegalArgumentException("'%s' does not count the rows that it looks at; give a number of rows"
                    .formatted(check.header().id()));
        }
        return tolerance;
    }

    private static Severity severity(String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a severity; there are %s".formatted(name, String.join(" and ", names()))));
    }

    private static List<String> names() {
        return Arrays.stream(Severity.values())
                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
