package org.plumbline.migrator.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/** When the runs of a pipeline start by themselves. */
sealed interface Timing {

    /** They do not. */
    record Never() implements Timing {}

    /** At intervals, for the first time one interval after the service has started. */
    record Every(Duration interval) implements Timing {}

    /** By a cron expression in Quartz' syntax, which begins with the seconds. */
    record Cron(String expression) implements Timing {}

    /**
     * Reads what a setting says.
     *
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    static Timing parse(String text) {
        var trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("off")) {
            return new Never();
        }
        // A cron expression has at least six parts, a duration one.
        return trimmed.contains(" ") ? cron(trimmed) : every(trimmed);
    }

    private static Timing every(String text) {
        var interval = DurationConverter.parseDuration(text);
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("an interval is a second or longer");
        }
        return new Every(interval);
    }

    private static Timing cron(String text) {
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
                .parse(text)
                .validate();
        return new Cron(text);
    }
}
