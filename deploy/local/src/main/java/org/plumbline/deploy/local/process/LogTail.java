package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, to be shown where its beginning would not help. */
public final class LogTail {

    private static final int LINES = 25;

    private LogTail() {}

    /** The last lines, indented, under a line that names the file. */
    public static String of(Path log) {
        try {
            if (!Files.exists(log)) {
                return "(" + log + " does not exist)";
            }
            // A log can hold bytes of a character that was cut in two: decoding must not fail over it.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The end of " + log + ":\n"
                    + String.join("\n", tail.stream().map(line -> "    " + line).toList());
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
