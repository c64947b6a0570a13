package org.plumbline.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** In which form a service was built. */
public enum Packaging {
    JAR("./mvnw package -DskipTests") {
        @Override
        Path in(Path target) {
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
        Path in(Path target) {
            var runners = target.toFile().listFiles((_, name) -> name.endsWith("-runner"));
            return runners == null || runners.length == 0 ? target.resolve("*-runner") : runners[0].toPath();
        }

        @Override
        public List<String> command(Path artifact, String heap, List<String> jvm) {
            return List.of(artifact.toString(), heap);
        }
    };

    /** What makes one. */
    private final String build;

    Packaging(String build) {
        this.build = build;
    }

    /**
     * What there is to start of a service.
     *
     * @param project the root of a checkout
     * @throws StackFailure if it is not built in this form
     */
    public Path artifact(Path project, String module) {
        var artifact = in(project.resolve(module).resolve("target"));
        if (!Files.exists(artifact)) {
            throw new StackFailure("%s is not built: %s is missing (%s)".formatted(module, artifact, build));
        }
        return artifact;
    }

    /** What there is to start in the folder where a service is built, or what would be. */
    abstract Path in(Path target);

    /**
     * How it is started.
     *
     * @param heap as {@code -Xmx256m}
     * @param jvm what a JVM is told beside that
     */
    public abstract List<String> command(Path artifact, String heap, List<String> jvm);
}
