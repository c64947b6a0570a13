package org.plumbline.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The form in which a service is built. */
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

    /** The command that builds it. */
    private final String build;

    Packaging(String build) {
        this.build = build;
    }

    /**
     * The artifact of a service.
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

    /** The expected artifact in a service's build folder. */
    abstract Path in(Path target);

    /**
     * The command that starts it.
     *
     * @param heap as {@code -Xmx256m}
     * @param jvm further options of the JVM
     */
    public abstract List<String> command(Path artifact, String heap, List<String> jvm);
}
