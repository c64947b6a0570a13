package org.plumbline.migrator.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/**
 * A check as a pipeline asks for it.
 *
 * @param header with the severity that the pipeline gives it
 */
record ChosenCheck(Check check, CheckHeader header) {

    /** @throws IllegalArgumentException where the choice names a severity that there is not */
    static ChosenCheck of(Check check, CheckChoice choice) {
        return choice.severity() == null
                ? new ChosenCheck(check, check.header())
                : new ChosenCheck(check, check.header().with(severity(choice.severity())));
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
