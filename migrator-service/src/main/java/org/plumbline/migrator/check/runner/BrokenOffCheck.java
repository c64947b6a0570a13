package org.plumbline.migrator.check.runner;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Explains why a check could not be carried out, and what to do. The database's own message is only in the log, since
 * it may quote values of rows.
 *
 * @param database {@code legacy} or {@code target}
 * @param took how long the check had run
 */
public record BrokenOffCheck(String database, Duration timeout, Duration took) {

    private static final String CANCELLED = "57014";

    String explain(Exception failure) {
        var state = state(failure);
        return "The check could not be carried out: in the %s database, %s (SQLSTATE %s). The service's log says more."
                .formatted(database, reason(state), state.isEmpty() ? "none" : state);
    }

    private String reason(String state) {
        if (state.equals(CANCELLED)) {
            return took.compareTo(timeout) >= 0
                    ? "a statement ran longer than %s and was ended; see what it waited for, or raise plumbline.checks.timeout"
                            .formatted(timeout)
                    : "somebody cancelled a statement; run again";
        }
        if (state.equals("42501")) {
            return "a right is missing; grant it to the service's user";
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "21" -> "its SQL gave more rows than fit where it uses them; correct its SQL";
            case "22" -> "a value did not fit what its SQL makes of it; find that row, or correct its SQL";
            case "42" ->
                "its SQL does not fit the database's tables, columns or functions; /api/v1/schema-check names what is missing";
            case "53" -> "the server had no memory, disk or connection left; make room and run again";
            case "54" -> "a limit of the server was exceeded; see the server's log";
            case "58", "XX" -> "the server failed; see the server's log";
            default -> "a statement failed";
        };
    }

    private static String state(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
