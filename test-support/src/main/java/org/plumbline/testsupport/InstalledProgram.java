package org.plumbline.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests use if the machine has them. */
public final class InstalledProgram {

    private static final List<String> USUAL_FOLDERS =
            List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin");

    private InstalledProgram() {}

    /** The program with this name, on the PATH or in a usual folder. */
    public static Optional<Path> find(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(":", -1)), USUAL_FOLDERS.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program in an environment variable; empty if it is not set. */
    public static Optional<Path> namedBy(String variable) {
        var named = Optional.ofNullable(System.getenv(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        named.filter(program -> !Files.isExecutable(program)).ifPresent(program -> {
            throw new AssertionError("%s is not a program: %s".formatted(variable, program));
        });
        return named;
    }
}
