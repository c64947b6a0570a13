package org.plumbline.deploy.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's own programs to its end. */
record PostgresCommand(PostgresBinaries binaries) {

    private static final boolean AS_ROOT = new UnixSystem().getUid() == 0;

    /**
     * @param status the exit status
     * @param output standard output and error, interleaved as written
     */
    record Outcome(int status, String output) {}

    Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (AS_ROOT) {
            // PostgreSQL refuses to run as root. In a user namespace without a mapping the user is not root but can
            // still access root's files: needed in containers without a second user.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        try {
            return run(command);
        } catch (IOException e) {
            throw new PostgresFailure("Cannot run " + program + ": " + e.getMessage(), e);
        }
    }

    private static Outcome run(List<String> command) throws IOException {
        // A file, because the server that pg_ctl starts would keep a pipe open forever.
        var output = Files.createTempFile("plumbline-postgres", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            // Variables that would silently redirect the programs to another server.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            process.getOutputStream().close();
            var status = process.onExit().join().exitValue();
            return new Outcome(
                    status, Files.readString(output, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(output);
        }
    }
}
