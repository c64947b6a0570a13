package org.plumbline.service.command;

import java.util.ArrayList;

/** Messages as one line each, for whoever reads what a process ended with. */
final class OneLine {

    private OneLine() {}

    static String of(String message) {
        return message == null ? "no reason given" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What went wrong, from the outside in: the first line of each cause, that a process did not start apart. */
    static String of(Throwable failure) {
        var lines = new ArrayList<String>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            var line = message.lines().findFirst().orElse("");
            // Many an exception repeats its cause's message as its own.
            if (!line.startsWith("Failed to start quarkus")
                    && lines.stream().noneMatch(earlier -> earlier.contains(line))) {
                lines.add(line);
            }
        }
        return String.join(": ", lines);
    }
}
