package org.plumbline.service.command;

import java.util.HashMap;
import java.util.Map;

/**
 * What is different while a process carries out a command: it serves nobody, and leaves standard output to the command. System
 * properties, because they win over the environment, which is often that of a running service.
 */
public final class CommandSettings implements AutoCloseable {

    private static final Map<String, String> OF_EVERY_COMMAND = Map.of(
            "quarkus.http.host-enabled",
            "false",
            // Nobody shows a token.
            "quarkus.oidc.tenant-enabled",
            "false",
            "quarkus.log.console.stderr",
            "true",
            // Nobody has to be told first that this process is going.
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
