package org.plumbline.migrator.command;

import java.util.HashMap;
import java.util.Map;

/**
 * What is different while a process carries out one run: it serves nobody, keeps no schedule, and leaves standard output to
 * the progress. System properties, because they win over the environment, which is often that of a running service.
 */
final class OneShotSettings implements AutoCloseable {

    private final Map<String, String> before = new HashMap<>();

    private OneShotSettings() {}

    static OneShotSettings apply() {
        var settings = new OneShotSettings();
        settings.set("quarkus.http.host-enabled", "false");
        settings.set("quarkus.scheduler.enabled", "false");
        // Nobody shows a token.
        settings.set("quarkus.oidc.tenant-enabled", "false");
        settings.set("quarkus.log.console.stderr", "true");
        if (Terminal.isWatched()) {
            // A bar that moves does not stand lines between.
            settings.set("quarkus.log.console.level", "WARN");
        }
        return settings;
    }

    private void set(String property, String value) {
        before.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    /** What starts later in this JVM, as in tests, finds its own settings. */
    @Override
    public void close() {
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }
}
