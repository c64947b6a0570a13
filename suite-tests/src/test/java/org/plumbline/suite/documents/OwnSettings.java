package org.plumbline.suite.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code plumbline.*} settings of each module. */
public final class OwnSettings {

    static final List<String> MODULES =
            List.of("service-base", "migrator-service", "bi-service", "metrics-catalog-service");

    /** A command reads it before there are mappings. */
    private static final Setting AWAIT = new Setting(
            new Setting.Group("plumbline.schema", "What is done before a service starts."),
            "plumbline.schema.await",
            "duration",
            Optional.of("5m"),
            false,
            "How long `schema await` waits for [the schema](operations.md#the-schema-first).");

    private OwnSettings() {}

    /** By name. */
    public static List<Setting> of(String module) throws IOException {
        var settings = new ArrayList<>(ConfigMappings.of(module));
        if (module.equals("service-base")) {
            settings.add(AWAIT);
        }
        return settings;
    }

    static List<Setting> all() throws IOException {
        var all = new ArrayList<Setting>();
        for (var module : MODULES) {
            all.addAll(of(module));
        }
        return all;
    }

    /** Whether a variable of the environment sets a setting: a key of a map may be anything. */
    public static boolean isSetBy(Setting setting, String variable) {
        var pattern = Pattern.compile("(?<=\\.)[A-Z]+(?=\\.|$)")
                .matcher(setting.name())
                .replaceAll("0");
        return variable.matches(Setting.variable(pattern).replace("0", "[A-Z0-9_]+"));
    }

    static List<String> mainSources() throws IOException {
        var sources = new ArrayList<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
