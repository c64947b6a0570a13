package org.plumbline.service.command;

import java.util.HashMap;
import java.util.Map;

/**
 * Settings of a process that runs a command: it serves nothing and leaves standard output to the command. They are set
 * as system properties to override the environment, which is often that of a running service.
 */
public final class CommandSettings implements AutoCloseable {

    private static final Map<String, String> OF_EVERY_COMMAND = Map.of(
            "quarkus.http.host-enabled",
            "false",
            // No requests, so no tokens.
            "quarkus.oidc.tenant-enabled",
            "false",
            "quarkus.log.console.stderr",
            "true",
            // No shutdown delay: no traffic to drain.
            "quarkus.shutdown.delay",
            "0s");

    private final Map<String, String> before = new HashMap<>();

    private CommandSettings() {}

    @SafeVarargs
    public static CommandSettings apply(Map<String, String>... more) {
        var settings = new CommandSettings();
        OF_EVERY_COMMAND.forEach(settings::set);
        for (var some : more) {
            some.forEach(settings::set);
        }
        return settings;
    }

    private void set(String property, String value) {
        before.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    /** Restores the settings for applications that start later in this JVM, as in tests. */
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
