package org.plumbline.migrator.command;

import java.util.Map;
import org.plumbline.service.command.CommandSettings;

/** What is different while a process carries out one run, beside what is for every command: it keeps no schedule. */
final class OneShotSettings {

    static final Map<String, String> NO_SCHEDULE = Map.of("quarkus.scheduler.enabled", "false");

    // A bar that moves does not stand lines between.
    private static final Map<String, String> QUIET = Map.of("quarkus.log.console.level", "WARN");

    private OneShotSettings() {}

    static CommandSettings apply() {
        return CommandSettings.apply(NO_SCHEDULE, Terminal.isWatched() ? QUIET : Map.of());
    }
}
