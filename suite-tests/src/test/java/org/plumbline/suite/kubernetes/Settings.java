package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that a packaged service has, as variables of the environment: those of its {@code @ConfigMapping}s, those that its own
 * properties refer to, and those that its extensions say of themselves, as far as they are read at run time.
 */
final class Settings {

    private static final String EXTENSION_SETTINGS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern REFERRED = Pattern.compile("\\$\\{(plumbline\\.[a-z.-]+)[:}]");
    private static final Pattern KEY = Pattern.compile("\"[^\"]+\"|\\*");
    /** What is read without a mapping: by a command, before there are any. */
    private static final List<String> WITHOUT_A_MAPPING = List.of("plumbline.schema.await");

    private static final Map<String, Settings> BY_SERVICE = new TreeMap<>();

    private final Set<String> names = new HashSet<>();
    private final Set<Pattern> namesWithKeys = new HashSet<>();

    private Settings(String service) throws IOException {
        WITHOUT_A_MAPPING.forEach(this::add);
        var modules = List.of(service, "service-base", "shared-model");
        var mappings = new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(module -> Sources.PROJECT.resolve(module).resolve("target/classes"))
                        .toList());
        mappings.stream()
                .filter(type -> type.isAnnotatedWith("io.smallrye.config.ConfigMapping"))
                .forEach(type -> addMapping(prefix(type), type));
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
                || namesWithKeys.stream()
                        .anyMatch(name -> name.matcher(variable).matches());
    }

    private void addMapping(String prefix, JavaClass type) {
        Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .flatMap(each -> each.getMethods().stream())
                .forEach(method -> addMember(prefix, method));
    }

    private void addMember(String prefix, JavaMethod method) {
        var name = method.isAnnotatedWith("io.smallrye.config.WithParentName")
                ? prefix
                : prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var type = method.getRawReturnType();
        if (type.isEquivalentTo(Map.class)) {
            name += ".*";
            type = valueType(method);
        }
        if (type.isInterface() && type.getPackageName().startsWith("org.plumbline")) {
            addMapping(name, type);
        } else {
            add(name);
        }
    }

    private static JavaClass valueType(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .filter(type -> type.getPackageName().startsWith("org.plumbline"))
                .findFirst()
                .orElse(method.getRawReturnType());
    }

    private static String prefix(JavaClass mapping) {
        return (String) mapping.getAnnotationOfType("io.smallrye.config.ConfigMapping")
                .get("prefix")
                .orElseThrow();
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
                    .map(Settings::variable)
                    .collect(Collectors.joining("[A-Z0-9_]+"))));
        } else {
            names.add(variable(property));
        }
    }

    static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
