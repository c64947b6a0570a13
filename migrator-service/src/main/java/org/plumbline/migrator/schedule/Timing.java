package org.plumbline.migrator.schedule;

import com.cronutils.mapper.CronMapper;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Set;

/** When a scheduled job runs, read from a setting. */
public sealed interface Timing {

    int UNIX_FIELDS = 5;

    record Never() implements Timing {}

    /** At intervals, first one interval after the start of the service. */
    record Every(Duration interval) implements Timing {}

    /** By a cron expression in Quartz' syntax, which begins with the seconds. */
    record Cron(String expression) implements Timing {}

    /**
     * Parses a setting. A cron expression of five fields has Unix' syntax, one of six or seven Quartz'.
     *
     * @param property the setting's name
     * @throws ConfigurationException with the setting and what is wrong with its text
     */
    static Timing of(String property, String text) {
        try {
            return parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s is '%s'; it takes an interval such as 5m or PT1H, a cron expression such as '*/5 * * * *', or off (%s)"
                            .formatted(property, text, e.getMessage()),
                    e,
                    Set.of(property));
        }
    }

    /** Whether a setting's text switches its job off. */
    static boolean isOff(String text) {
        return text.strip().equalsIgnoreCase("off");
    }

    private static Timing parse(String text) {
        if (isOff(text)) {
            return new Never();
        }
        return switch (text.split("\\s+").length) {
            case 1 -> every(text);
            case UNIX_FIELDS -> new Cron(unixInQuartz(text));
            default -> new Cron(quartz(text));
        };
    }

    private static Timing every(String text) {
        var interval = DurationConverter.parseDuration(text);
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("an interval is a second or longer");
        }
        return new Every(interval);
    }

    private static String unixInQuartz(String text) {
        var unix = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(text);
        return quartz(CronMapper.fromUnixToQuartz().map(unix.validate()).asString());
    }

    private static String quartz(String text) {
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
                .parse(text)
                .validate();
        return text;
    }
}
