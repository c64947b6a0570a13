package org.plumbline.suite.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program whose output is all that is asked of it. */
public record Program(List<String> command) {

    /**
     * Its output, errors included.
     *
     * @throws IllegalStateException with the output where it fails
     */
    public String run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed:%n%s".formatted(command.getFirst(), output));
        }
        return output;
    }
}
