package org.plumbline.migrator.schedule;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings of {@link ScheduleConfig}. Their values are looked up by name and not taken from the map: a variable of
 * the environment does not tell a hyphen from a dot, and is only found by the exact name that it stands for.
 */
@ApplicationScoped
class ScheduleSettings {

    private static final String PREFIX = "plumbline.schedule.";
    private static final String UNLESS_SET = "5m";

    private final ScheduleConfig schedule;
    private final Config config;

    ScheduleSettings(ScheduleConfig schedule, Config config) {
        this.schedule = schedule;
        this.config = config;
    }

    /** @throws ConfigurationException naming the setting that cannot be understood */
    Timing of(String pipeline) {
        var property = PREFIX + pipeline;
        var text = config.getOptionalValue(property, String.class).orElse(UNLESS_SET);
        try {
            return Timing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s is '%s'; it takes an interval such as 5m or PT1H, a cron expression such as '0 */5 * * * ?', or off (%s)"
                            .formatted(property, text, e.getMessage()),
                    e,
                    Set.of(property));
        }
    }

    /** Settings that no pipeline reads. */
    List<String> unread(Collection<String> pipelines) {
        var known = pipelines.stream().map(ScheduleSettings::inTheEnvironment).toList();
        return schedule.byPipeline().keySet().stream()
                .filter(name -> !known.contains(inTheEnvironment(name)))
                .map(PREFIX::concat)
                .sorted()
                .toList();
    }

    private static String inTheEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_");
    }
}
