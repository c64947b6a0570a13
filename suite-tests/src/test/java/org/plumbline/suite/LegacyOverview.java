package org.plumbline.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The overview as a hand-written query on the legacy database has it.
 *
 * @param submissionsRemoved of the submissions, those that were taken down, whenever that came
 */
public record LegacyOverview(
        long submissions,
        long submissionsRemoved,
        long reports,
        long removedPosts,
        long removedByReportFlow,
        long removedByLegacyFallback,
        double medianHoursToTakedown,
        double meanHoursToTakedown) {

    /** Of the posts that were submitted. */
    public double removalRate() {
        return (double) submissionsRemoved / submissions;
    }

    /** Over all communities, and the posts of none. */
    public static LegacyOverview of(Connection legacy, String from, String to) throws SQLException {
        return read(legacy, from, to, null);
    }

    public static LegacyOverview of(Connection legacy, String from, String to, List<String> slugs) throws SQLException {
        return read(legacy, from, to, slugs.toArray(String[]::new));
    }

    private static LegacyOverview read(Connection legacy, String from, String to, String[] slugs) throws SQLException {
        try (var statement = legacy.prepareStatement(sql())) {
            statement.setString(1, from);
            statement.setString(2, to);
            statement.setArray(3, slugs == null ? null : legacy.createArrayOf("text", slugs));
            try (var row = statement.executeQuery()) {
                row.next();
                return new LegacyOverview(
                        row.getLong("submissions"),
                        row.getLong("submissions_removed"),
                        row.getLong("reports"),
                        row.getLong("removed_posts"),
                        row.getLong("removed_by_report_flow"),
                        row.getLong("removed_by_legacy_fallback"),
                        row.getDouble("median_hours_to_takedown"),
                        row.getDouble("mean_hours_to_takedown"));
            }
        }
    }

    private static String sql() {
        try (var stream = LegacyOverview.class.getResourceAsStream("legacy-overview.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
