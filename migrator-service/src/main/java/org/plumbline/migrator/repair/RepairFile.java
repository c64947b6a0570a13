package org.plumbline.migrator.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.DefinitionFault;

/** A file that defines a repair. */
final class RepairFile {

    // By name: a native image cannot list the folder.
    private static final List<String> BUILT_IN = List.of("platform-detail.yaml");

    private final String name;
    private final byte[] content;

    private RepairFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static List<RepairFile> builtIn() {
        return BUILT_IN.stream().map(RepairFile::resource).toList();
    }

    /**
     * Those of a folder, by name.
     *
     * @throws IOException where the folder, or a file in it, cannot be read
     */
    static List<RepairFile> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(RepairFile::isDefinition)
                    .sorted()
                    .map(RepairFile::of)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isDefinition(Path file) {
        var name = file.getFileName().toString();
        return Stream.of(".yaml", ".yml").anyMatch(name::endsWith) && !Files.isDirectory(file);
    }

    private static RepairFile of(Path file) {
        try {
            return new RepairFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RepairFile resource(String name) {
        try (var stream = RepairFile.class.getResourceAsStream("/repairs/" + name)) {
            return new RepairFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without its folder. */
    String name() {
        return name;
    }

    /**
     * The repair that it defines.
     *
     * @throws DefinitionFault naming what is wrong with it
     */
    Repair read(RepairReader reader) {
        return reader.read(name, content);
    }
}
