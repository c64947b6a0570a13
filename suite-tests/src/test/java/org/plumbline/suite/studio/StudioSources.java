package org.plumbline.suite.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page's sources and their tests, and what packaging bi-service has put beside them to work on them. */
final class StudioSources {

    private static final Path SERVICE = Path.of("..", "bi-service");
    private static final Path LIBRARIES = SERVICE.resolve(Path.of("target", "node_modules"));

    static final Path TESTS = SERVICE.resolve(Path.of("src", "test", "studio"));
    static final Path PROJECT = TESTS.resolve("tsconfig.json");
    static final Path COMPILER = LIBRARIES.resolve(Path.of("typescript", "bin", "tsc"));

    private StudioSources() {}

    /** The bundler that the page is packaged with, of this machine's kind. */
    static Path bundler() throws IOException {
        try (var kinds = Files.newDirectoryStream(LIBRARIES.resolve("@esbuild"))) {
            for (var kind : kinds) {
                for (var place : List.of(kind.resolve(Path.of("bin", "esbuild")), kind.resolve("esbuild.exe"))) {
                    if (Files.isExecutable(place)) {
                        return place;
                    }
                }
            }
        }
        throw new IllegalStateException("there is no esbuild in " + LIBRARIES + ": package bi-service first");
    }

    /** The files of tests. */
    static List<Path> tests() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".test.ts"))
                    .map(Path::toAbsolutePath)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }
}
