package org.plumbline.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs how long the server takes for each statement of a role's sessions, including planning. Logs no plans: writing
 * those of fifty overviews a second would cost the server as much as answering them.
 */
public final class DurationLog extends ServerLog {

    /** {@code 2026-01-31 12:00:00.000 UTC [42] LOG:  duration: 1.234 ms  bind S_1: SELECT ...}. */
    private static final Pattern ENTRY = Pattern.compile(
            "\\[(\\d+)\\] LOG: {2}duration: ([0-9.]+) ms {2}(parse|bind|execute|statement)\\b[^:]*: (.*)");

    /** The beginning of the statement that writes the audit log. */
    private static final String AUDIT = "-- Appends a request";

    public DurationLog(BenchServer server, String role) throws SQLException {
        super(server, role, "log.begin_durations");
    }

    /**
     * For each statement since the last call, the milliseconds to parse, plan and execute it. Leaves out the audit log
     * and its commit, because they run in the background and no caller waits for them.
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

        /** The duration of a statement that a caller waited for, once it has been executed; otherwise empty. */
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
