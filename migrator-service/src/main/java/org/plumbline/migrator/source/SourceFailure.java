package org.plumbline.migrator.source;

import java.sql.SQLException;
import org.plumbline.migrator.source.SourcesConfig.Source;
import org.plumbline.migrator.sql.TransientStates;
import org.plumbline.service.command.RequiredSettings;

/** A legacy database that cannot be read. The message names the source and what to do, for an operator. */
public class SourceFailure extends RuntimeException {

    /** A database that currently accepts no connections, such as a standby during its promotion. */
    private static final String NOT_READY = "55000";

    private SourceFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the failure is probably transient: the server restarts, recovers or is being promoted. */
    public boolean mayPass() {
        return getCause() instanceof SQLException cause
                && (TransientStates.include(cause) || NOT_READY.equals(cause.getSQLState()));
    }

    static SourceFailure unknown(String name) {
        return new SourceFailure(
                "Source '%s' is not configured. Set %s.".formatted(name, setting(name, "jdbc-url")), null);
    }

    static SourceFailure explain(String name, Source source, SQLException cause) {
        var where = "Source '%s' (%s as %s)".formatted(name, withoutParameters(source.jdbcUrl()), source.username());
        return new SourceFailure(where + ": " + explanation(name, source.username(), cause), cause);
    }

    private static String explanation(String name, String user, SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (RowSecurity.tableOf(cause).isPresent()) {
            return "%s. %s".formatted(firstLine(cause), RowSecurity.remedy(user));
        }
        return switch (state) {
            case "28P01", "28000" ->
                "the user or the password is refused. Set %s and %s."
                        .formatted(setting(name, "username"), setting(name, "password"));
            case "3D000" -> "there is no such database. Set %s.".formatted(setting(name, "jdbc-url"));
            case "08001", "08004", "08006", "08000" ->
                ("the server is unreachable or dropped the connection. Is it running, and does %s name its host and"
                                + " port?")
                        .formatted(setting(name, "jdbc-url"));
            case "57P01", "57P02", "57P03", NOT_READY ->
                "%s. Try again once the server is back.".formatted(firstLine(cause));
            case "42P01", "42703", "42501" ->
                "%s. The pipeline needs the tables and columns of the legacy schema, and SELECT on each."
                        .formatted(firstLine(cause));
            default -> "%s (SQLSTATE %s).".formatted(firstLine(cause), state.isEmpty() ? "none" : state);
        };
    }

    /** The server's message, without its position and hints. */
    public static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    /** Parameters can carry a password. */
    private static String withoutParameters(String jdbcUrl) {
        var parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    private static String setting(String name, String property) {
        return RequiredSettings.variable("plumbline.sources.%s.%s".formatted(name, property));
    }
}
