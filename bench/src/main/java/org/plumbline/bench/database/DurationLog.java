package org.plumbline.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long what a role's sessions ask takes the server, planning and all. Without plans: to write those of fifty overviews a
 * second costs the server as much as to answer them.
 */
public final class DurationLog implements AutoCloseable {

    /** {@code 2026-01-31 12:00:00.000 UTC [42] LOG:  duration: 1.234 ms  bind S_1: SELECT ...}. */
    private static final Pattern ENTRY =
            Pattern.compile("\\[(\\d+)\\] LOG: {2}duration: ([0-9.]+) ms {2}(parse|bind|execute|statement)\\b");

    private final ServerLog log;

    private DurationLog(ServerLog log) {
        this.log = log;
    }

    /** Begins, with the sessions that the role opens from now on. */
    public static DurationLog of(BenchServer server, String role) throws SQLException {
        return new DurationLog(ServerLog.of(server, role, "log/begin_durations.sql"));
    }

    /** What was logged so far is of no interest. */
    public void forget() {
        log.forget();
    }

    /** Of each statement since the last time, in milliseconds: to parse, to plan and to execute it. */
    public List<Double> millis() {
        var statements = new ArrayList<Double>();
        var begun = new HashMap<String, Double>();
        log.read(lines -> lines.lines().map(ENTRY::matcher).forEach(entry -> {
            if (entry.find()) {
                var session = entry.group(1);
                var millis = begun.merge(session, Double.parseDouble(entry.group(2)), Double::sum);
                if (!entry.group(3).equals("parse") && !entry.group(3).equals("bind")) {
                    statements.add(millis);
                    begun.remove(session);
                }
            }
        }));
        return statements;
    }

    @Override
    public void close() throws SQLException {
        log.close();
    }
}
