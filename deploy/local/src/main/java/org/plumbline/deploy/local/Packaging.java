package org.plumbline.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which form a service was built. */
public enum Packaging {
    JAR("./mvnw package -DskipTests") {
        @Override
        public Path artifact(Path target) {
            return target.resolve("quarkus-app/quarkus-run.jar");
        }

        @Override
        public List<String> command(Path artifact, String heap, List<String> jvm) {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap,
                    "--enable-native-access=ALL-UNNAMED"));
            command.addAll(jvm);
            command.addAll(List.of("-jar", artifact.toString()));
            return command;
        }
    },
    NATIVE("./dev native") {
        @Override
        public Path artifact(Path target) {
            return runner(target).orElseGet(() -> target.resolve("*-runner"));
        }

        @Override
        public List<String> command(Path artifact, String heap, List<String> jvm) {
            return List.of(artifact.toString(), heap);
        }
    };

    private final String build;

    Packaging(String build) {
        this.build = build;
    }

    /** What there is to start in the folder where a service is built, or what would be. */
    public abstract Path artifact(Path target);

    /**
     * How it is started.
     *
     * @param heap as {@code -Xmx256m}
     * @param jvm what a JVM is told beside that
     */
    public abstract List<String> command(Path artifact, String heap, List<String> jvm);

    /** What makes one. */
    public String build() {
        return build;
    }

    private static Optional<Path> runner(Path target) {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
