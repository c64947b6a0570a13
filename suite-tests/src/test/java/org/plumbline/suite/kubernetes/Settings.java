package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.suite.documents.OwnSettings;
import org.plumbline.suite.documents.Setting;

/**
 * The settings that a packaged service has, as variables of the environment: those of its {@code @ConfigMapping}s, those that its own
 * properties refer to, and those that its extensions say of themselves, as far as they are read at run time.
 */
final class Settings {

    private static final String EXTENSION_SETTINGS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern REFERRED = Pattern.compile("\\$\\{(plumbline\\.[a-z.-]+)[:}]");
    private static final Pattern KEY = Pattern.compile("\"[^\"]+\"|\\*");

    private static final Map<String, Settings> BY_SERVICE = new TreeMap<>();

    private final List<Setting> own = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Pattern> namesWithKeys = new HashSet<>();

    private Settings(String service) throws IOException {
        for (var module : List.of(service, "service-base")) {
            own.addAll(OwnSettings.of(module));
        }
        addReferred(Sources.PROJECT.resolve(service).resolve("src/main/resources/application.properties"));
        try (var jars = Files.list(Sources.PROJECT.resolve(service).resolve("target/quarkus-app/lib/main"))) {
            jars.forEach(this::addExtension);
        }
    }

    static Settings of(String service) throws IOException {
        synchronized (BY_SERVICE) {
            if (!BY_SERVICE.containsKey(service)) {
                BY_SERVICE.put(service, new Settings(service));
            }
            return BY_SERVICE.get(service);
        }
    }

    boolean has(String variable) {
        return names.contains(variable)
                || own.stream().anyMatch(setting -> OwnSettings.isSetBy(setting, variable))
                || namesWithKeys.stream()
                        .anyMatch(name -> name.matcher(variable).matches());
    }

    private void addReferred(Path properties) throws IOException {
        REFERRED.matcher(Files.readString(properties)).results().forEach(match -> add(match.group(1)));
    }

    private void addExtension(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var entry = file.getEntry(EXTENSION_SETTINGS);
            if (entry != null) {
                try (var stream = file.getInputStream(entry)) {
                    new ObjectMapper().readTree(stream).required("configRoots").forEach(this::addItems);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private void addItems(JsonNode parent) {
        for (var item : parent.path("items")) {
            if ("RUN_TIME".equals(item.path("phase").asText()) && item.has("path")) {
                add(item.at("/path/property").asText());
                item.path("additionalPaths")
                        .forEach(path -> add(path.path("property").asText()));
            }
            addItems(item);
        }
    }

    /** A key of a map may be anything. */
    private void add(String property) {
        if (KEY.matcher(property).find()) {
            namesWithKeys.add(Pattern.compile(Stream.of(KEY.split(property, -1))
                    .map(Setting::variable)
                    .collect(Collectors.joining("[A-Z0-9_]+"))));
        } else {
            names.add(Setting.variable(property));
        }
    }
}
