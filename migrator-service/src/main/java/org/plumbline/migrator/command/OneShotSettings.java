package org.plumbline.migrator.command;

import java.util.Map;
import org.plumbline.service.command.CommandSettings;

/** Settings of a process that carries out one run, besides those of every command: it runs no schedule. */
final class OneShotSettings {

    static final Map<String, String> NO_SCHEDULE = Map.of("quarkus.scheduler.enabled", "false");

    // Log lines would break a moving progress bar.
    private static final Map<String, String> QUIET = Map.of("quarkus.log.console.level", "WARN");

    private OneShotSettings() {}

    static CommandSettings apply() {
        return CommandSettings.apply(NO_SCHEDULE, Terminal.isWatched() ? QUIET : Map.of());
    }
}
