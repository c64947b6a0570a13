package org.plumbline.migrator.check.runner;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Explains why a check could not be completed, and what to do. The database's message is only logged, because it may
 * contain values of rows.
 *
 * @param database {@code legacy} or {@code target}
 * @param took how long the check had run
 */
public record BrokenOffCheck(String database, Duration timeout, Duration took) {

    private static final String CANCELLED = "57014";

    String explain(Exception failure) {
        var state = state(failure);
        return "The check could not be completed: in the %s database, %s (SQLSTATE %s). See the service's log."
                .formatted(database, reason(state), state.isEmpty() ? "none" : state);
    }

    private String reason(String state) {
        if (state.equals(CANCELLED)) {
            return took.compareTo(timeout) >= 0
                    ? ("a statement exceeded %s and was cancelled; find out what it waited for, or raise"
                                    + " plumbline.checks.timeout")
                            .formatted(timeout)
                    : "a statement was cancelled; run again";
        }
        if (state.equals("42501")) {
            return "a privilege is missing; grant it to the service's user";
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "21" -> "a scalar subquery returned more than one row; correct its SQL";
            case "22" -> "its SQL cannot convert or compute a value; find that row, or correct its SQL";
            case "42" ->
                "its SQL does not fit the database's tables, columns or functions; /api/v1/schema-check names what is missing";
            case "53" -> "the server had no memory, disk or connection left; make room and run again";
            case "54" -> "a limit of the server was exceeded; see the server's log";
            case "58", "XX" -> "the server had an internal error; see the server's log";
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
