package org.plumbline.migrator.pipeline;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of YAML files that somebody has named in a setting. What cannot be used in it stops the start, all of it said. */
public final class DefinitionFolder {

    private final String setting;
    private final String path;

    /** @param setting the property that names it */
    public DefinitionFolder(String setting, String path) {
        this.setting = setting;
        this.path = path;
    }

    /** What a kind of definition is made of. */
    public interface Kind<T> {
        /**
         * The definition in a file.
         *
         * @throws DefinitionFault naming what is wrong with it
         */
        T read(Path file) throws IOException;

        /** What is wrong with it beside the others of the folder; empty if nothing is. */
        List<DefinitionError> clashes(Path file, T definition, List<T> others);
    }

    /**
     * The definitions of its files, in the order of their names.
     *
     * @throws ConfigurationException where the folder, or a definition in it, cannot be used
     */
    public <T> List<T> read(Kind<T> kind) {
        try {
            return read(files(), kind);
        } catch (DefinitionFault e) {
            throw refused("the definitions in %s cannot be used:\n%s".formatted(path, e.getMessage()), e);
        } catch (IOException | InvalidPathException e) {
            throw refused("%s is not a folder that can be read".formatted(path), e);
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

    private static <T> List<T> read(List<Path> files, Kind<T> kind) throws IOException {
        var definitions = new ArrayList<T>();
        var errors = new ArrayList<DefinitionError>();
        for (var file : files) {
            try {
                var definition = kind.read(file);
                errors.addAll(kind.clashes(file, definition, definitions));
                definitions.add(definition);
            } catch (DefinitionFault e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new DefinitionFault(errors);
        }
        return definitions;
    }

    private ConfigurationException refused(String why, Exception cause) {
        var variable = setting.replace('.', '_').toUpperCase(Locale.ROOT);
        return new ConfigurationException("%s (%s): %s".formatted(setting, variable, why), cause, Set.of(setting));
    }
}
