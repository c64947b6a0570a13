package org.plumbline.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long what a role's sessions ask takes the server, planning and all. Without plans: to write those of fifty overviews a
 * second costs the server as much as to answer them.
 */
public final class DurationLog extends ServerLog {

    /** {@code 2026-01-31 12:00:00.000 UTC [42] LOG:  duration: 1.234 ms  bind S_1: SELECT ...}. */
    private static final Pattern ENTRY = Pattern.compile(
            "\\[(\\d+)\\] LOG: {2}duration: ([0-9.]+) ms {2}(parse|bind|execute|statement)\\b[^:]*: (.*)");

    /** How the statement begins that writes the audit log. */
    private static final String AUDIT = "-- Appends a request";

    public DurationLog(BenchServer server, String role) throws SQLException {
        super(server, role, "log.begin_durations");
    }

    /**
     * Of each statement since the last time that somebody waited for, in milliseconds: to parse, to plan and to execute it. Nobody
     * waits for the audit log, nor for the disk at its commit: it is written beside the answer.
     */
    public List<Double> millis() {
        var statements = new ArrayList<Double>();
        var sessions = new HashMap<String, Session>();
        read(lines -> lines.lines().map(ENTRY::matcher).filter(Matcher::find).forEach(entry -> sessions.computeIfAbsent(
                        entry.group(1), _ -> new Session())
                .take(Double.parseDouble(entry.group(2)), entry.group(3), entry.group(4))
                .ifPresent(statements::add)));
        return statements;
    }

    private static final class Session {

        private double begun;
        private boolean auditing;

        /** How long a statement took that somebody waited for, once it is carried out. */
        Optional<Double> take(double millis, String step, String statement) {
            begun += millis;
            auditing |= statement.startsWith(AUDIT);
            if (step.equals("parse") || step.equals("bind")) {
                return Optional.empty();
            }
            var all = begun;
            begun = 0;
            var awaited = !auditing;
            auditing &= !statement.equals("COMMIT");
            return awaited ? Optional.of(all) : Optional.empty();
        }
    }
}
