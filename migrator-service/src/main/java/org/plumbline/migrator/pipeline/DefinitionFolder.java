package org.plumbline.migrator.pipeline;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.plumbline.model.tree.Node;
import org.plumbline.service.command.RequiredSettings;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/**
 * A folder of YAML files that a setting names. Invalid files stop the start, with all violations.
 *
 * @param setting the property with its path
 */
public record DefinitionFolder(String setting, String path) {

    /** The content of one of the service's own files. */
    public static byte[] resource(String path) {
        try (var stream = DefinitionFolder.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the definitions of all files, in the order of their names.
     *
     * @param name the field that names a definition; it must be unique
     * @param reader throws {@link Failure.InvalidInput} with the violations of a file
     * @throws ConfigurationException if the folder, or a definition in it, is invalid
     */
    public <T> List<T> read(String name, BiFunction<Path, Node, T> reader) {
        var definitions = new ArrayList<T>();
        var refusals = new ArrayList<String>();
        var named = new HashMap<String, Node>();
        try {
            for (var file : files()) {
                try {
                    var document = Documents.yaml(file.getFileName().toString(), Files.readAllBytes(file));
                    definitions.add(reader.apply(file, document));
                    refuseSecond(named, document.get(name));
                } catch (Failure.InvalidInput e) {
                    refusals.add(e.getMessage());
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw refused("%s is not a readable folder".formatted(path), e);
        }
        if (!refusals.isEmpty()) {
            throw refused("the definitions in %s are invalid:\n%s".formatted(path, String.join("\n", refusals)), null);
        }
        return definitions;
    }

    private static void refuseSecond(Map<String, Node> named, Node name) {
        var other = named.putIfAbsent(name.text(), name);
        if (other != null) {
            var message =
                    "%s:%d also defines the %s '%s'".formatted(other.file(), other.line(), name.name(), name.text());
            throw new Failure.InvalidInput(name.file(), List.of(name.violation(message)));
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(Path.of(path))) {
            return files.filter(DefinitionFolder::isDefinition).sorted().toList();
        }
    }

    private static boolean isDefinition(Path file) {
        var name = file.getFileName().toString();
        return Stream.of(".yaml", ".yml").anyMatch(name::endsWith) && !Files.isDirectory(file);
    }

    private ConfigurationException refused(String why, Exception cause) {
        return new ConfigurationException(
                "%s (%s): %s".formatted(setting, RequiredSettings.variable(setting), why), cause, Set.of(setting));
    }
}
