package org.plumbline.service.command;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a process did not start. */
final class StartFailure {

    private static final String CODE_OF_THE_LIBRARY = "^(?:[\\w.$]+: )?SRCFG\\d+: ";

    private StartFailure() {}

    /** Whether it is a setting, or the database, and no fault of the service's own. */
    static boolean isForTheOperator(Throwable failure) {
        return setting(failure).isPresent() || causes(failure).anyMatch(SQLException.class::isInstance);
    }

    /** In a line, which names the setting where it is one. */
    static String reason(Throwable failure) {
        return setting(failure).orElseGet(() -> OneLine.of(failure));
    }

    private static Optional<String> setting(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> said(cause).stream())
                .findFirst()
                .map(OneLine::of);
    }

    private static Optional<String> said(Throwable cause) {
        return switch (cause) {
            case ConfigValidationException invalid -> Optional.of(problems(invalid));
            case ConfigurationException refused -> Optional.of(refused.getMessage());
            case QuarkusBindException taken ->
                Optional.of(
                        "quarkus.http.port (QUARKUS_HTTP_PORT): port %d of %s cannot be listened on, most likely because"
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

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
