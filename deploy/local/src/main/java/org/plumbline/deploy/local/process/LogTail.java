package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** The end of a log, for messages. */
public final class LogTail {

    private static final int LINES = 25;

    private LogTail() {}

    /** The last lines, indented, under a line that names the file. */
    public static String of(Path log) {
        if (!Files.exists(log)) {
            return "(" + log + " does not exist)";
        }
        try (var lines = ReversedLinesFileReader.builder()
                .setPath(log)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            return lines.readLines(LINES).reversed().stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n", "The end of " + log + ":\n", ""));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
