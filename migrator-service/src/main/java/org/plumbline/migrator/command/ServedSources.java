package org.plumbline.migrator.command;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.plumbline.service.command.RequiredSettings;

/** Required settings of a migrator that serves, and that runs the suite's own pipelines by schedule. */
final class ServedSources {

    private static final List<String> PIPELINES = List.of("moderation", "recruiting");
    private static final String OFF = "off";

    private ServedSources() {}

    /** The target database, and each source that is read by schedule. */
    static RequiredSettings required(Config config) {
        return RequiredSettings.ofDatabase()
                .and(PIPELINES.stream()
                        .filter(pipeline -> isScheduled(pipeline, config))
                        .flatMap(ServedSources::settings)
                        .toList());
    }

    private static boolean isScheduled(String pipeline, Config config) {
        return config.getOptionalValue("plumbline.schedule." + pipeline, String.class)
                .filter(OFF::equals)
                .isEmpty();
    }

    private static Stream<String> settings(String source) {
        return Stream.of("jdbc-url", "username", "password")
                .map(setting -> "plumbline.sources.%s.%s".formatted(source, setting));
    }
}
