package org.plumbline.migrator.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings of {@link ScheduleConfig} by exact name instead of from the map: environment variables do not
 * distinguish hyphens from dots, so only a lookup by name finds them.
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

    /** The timing of a pipeline's delta runs. */
    Timing of(String pipeline) {
        var property = PREFIX + pipeline;
        return Timing.of(
                property, config.getOptionalValue(property, String.class).orElse(UNLESS_SET));
    }

    /** Settings for unknown pipelines. */
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
