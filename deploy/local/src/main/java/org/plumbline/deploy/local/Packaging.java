package org.plumbline.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            var runners = target.toFile().listFiles((_, name) -> name.endsWith("-runner"));
            return runners == null || runners.length == 0 ? target.resolve("*-runner") : runners[0].toPath();
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
}
