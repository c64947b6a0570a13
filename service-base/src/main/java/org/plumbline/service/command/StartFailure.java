package org.plumbline.service.command;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Why a process did not start. */
public final class StartFailure {

    private static final String CODE_OF_THE_LIBRARY = "^(?:[\\w.$]+: )?SRCFG\\d+: ";

    private StartFailure() {}

    /** Whether a setting or the database is at fault, not the service itself. */
    static boolean isForTheOperator(Throwable failure) {
        return setting(failure).isPresent()
                || ExceptionUtils.getThrowableList(failure).stream().anyMatch(SQLException.class::isInstance);
    }

    /** The reason in one line, with the setting's name if it is one. */
    public static String reason(Throwable failure) {
        return setting(failure).orElseGet(() -> messages(failure));
    }

    private static Optional<String> setting(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .flatMap(cause -> said(cause).stream())
                .findFirst()
                .map(StartFailure::oneLine);
    }

    private static Optional<String> said(Throwable cause) {
        return switch (cause) {
            case ConfigValidationException invalid -> Optional.of(problems(invalid));
            case ConfigurationException refused -> Optional.of(refused.getMessage());
            case QuarkusBindException taken ->
                Optional.of("quarkus.http.port (QUARKUS_HTTP_PORT): cannot listen on port %d of %s, most likely because"
                                .formatted(taken.getPort(), taken.getHost())
                        + " another process does");
            default -> Optional.empty();
        };
    }

    private static String problems(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(problem -> invalid.getProblem(problem).getMessage())
                .map(message -> message.replaceFirst(CODE_OF_THE_LIBRARY, ""))
                .collect(Collectors.joining("; "));
    }

    static String oneLine(String message) {
        return message == null ? "no reason given" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The first line of each cause, outermost first, without 'failed to start'. */
    private static String messages(Throwable failure) {
        var lines = new ArrayList<String>();
        for (var cause : ExceptionUtils.getThrowableList(failure)) {
            var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            var line = message.lines().findFirst().orElse("");
            // Many exceptions repeat their cause's message.
            if (!line.startsWith("Failed to start quarkus")
                    && lines.stream().noneMatch(earlier -> earlier.contains(line))) {
                lines.add(line);
            }
        }
        return String.join(": ", lines);
    }
}
