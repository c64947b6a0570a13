package org.plumbline.suite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.suite.stack.SuiteStack;

/** A lie: some posts that were removed are not, as far as the target says. It is taken back when it is closed. */
final class Untold implements AutoCloseable {

    private static final int POSTS = 40;

    private final SuiteStack suite;
    private final Map<Long, OffsetDateTime> removed;
    private boolean told = true;

    private Untold(SuiteStack suite, Map<Long, OffsetDateTime> removed) {
        this.suite = suite;
        this.removed = removed;
    }

    static Untold of(SuiteStack suite) throws SQLException {
        var removed = new LinkedHashMap<Long, OffsetDateTime>();
        try (var target = suite.lying();
                var statement = target.createStatement()) {
            try (var rows = statement.executeQuery("SELECT submission_id, removed_at FROM bi.submission_facts_published"
                    + " WHERE takedown_source = 'legacy_fallback' ORDER BY submission_id LIMIT " + POSTS)) {
                while (rows.next()) {
                    removed.put(rows.getLong(1), rows.getObject(2, OffsetDateTime.class));
                }
            }
            assertEquals(POSTS, removed.size());
        }
        var lie = new Untold(suite, removed);
        lie.write(false);
        return lie;
    }

    void takeBack() throws SQLException {
        write(true);
        told = false;
    }

    private void write(boolean truth) throws SQLException {
        try (var target = suite.lying();
                var statement =
                        target.prepareStatement("UPDATE core.submissions SET removed_at = ? WHERE submission_id = ?")) {
            for (var post : removed.entrySet()) {
                statement.setObject(1, truth ? post.getValue() : null, Types.TIMESTAMP_WITH_TIMEZONE);
                statement.setLong(2, post.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        if (told) {
            takeBack();
            suite.run("moderation", "delta");
        }
    }
}
