package org.plumbline.deploy.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A script of the project's, in a checkout whose programs only say what they were asked.
 *
 * @param file the script
 * @param folder where its errors go meanwhile
 */
record Script(Path file, Path folder) {

    record Outcome(int status, String output, String errors) {}

    /** A checkout with a script of the project's and nothing else. */
    static Path checkout(Path folder, String script) throws IOException {
        var checkout = folder.resolve("check out");
        Files.createDirectories(checkout.resolve(script).getParent());
        Files.copy(Path.of("../..", script), checkout.resolve(script));
        return checkout;
    }

    /** Writes a program. */
    static void program(Path path, String body) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/usr/bin/env bash\n" + body + "\n");
        path.toFile().setExecutable(true);
    }

    /**
     * Runs it from another folder: it finds its own.
     *
     * @param environment beside that of the test, of which no GraalVM is left
     */
    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var command =
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList();
        var errors = folder.resolve("errors");
        var builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectError(errors.toFile());
        builder.environment().remove("GRAALVM_HOME");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Outcome(process.waitFor(), output, Files.readString(errors).strip());
    }
}
