package org.plumbline.migrator.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * A condition that a healthy live system meets; each is a file in {@code /sql/verification} whose head describes it.
 *
 * @param about a sentence that is true if it is met
 * @param otherwise what to do if it is not
 * @param limit the time limit of a dashboard's statement; empty for a statement that returns outcomes as rows
 *     ({@code subject, outcome, found})
 */
record Expectation(String id, String about, String otherwise, Optional<Duration> limit, String sql) {

    private static final String FOLDER = "verification/";

    /** The expectations of a live system, in the order in which they are reported. */
    static final List<Expectation> ALL = Stream.of(
                    "roles",
                    "schemas",
                    "grants",
                    "columns",
                    "definitions",
                    "functions",
                    "triggers",
                    "materialized_views",
                    "unique_keys",
                    "indexes",
                    "publications",
                    "aggregates",
                    "newest_applications",
                    "newest_jobs",
                    "application_statuses",
                    "query_overview_counts",
                    "query_overview_median",
                    "query_recent_applications",
                    "query_applications_by_status",
                    "query_applications_by_company",
                    "query_freshness",
                    "indexes_in_use")
            .map(Expectation::read)
            .toList();

    static Expectation read(String id) {
        var sql = SqlFiles.query(FOLDER + id + ".sql");
        return new Expectation(
                id,
                head(id, sql, "about").orElseThrow(() -> missing(id, "about")),
                head(id, sql, "otherwise").orElseThrow(() -> missing(id, "otherwise")),
                head(id, sql, "limit").map(Duration::parse),
                sql);
    }

    private static Optional<String> head(String id, String sql, String key) {
        var line = Pattern.compile("^-- " + key + ":(.*)$", Pattern.MULTILINE).matcher(sql);
        if (!line.find()) {
            return Optional.empty();
        }
        var text = line.group(1).strip();
        if (text.isEmpty()) {
            throw missing(id, key);
        }
        return Optional.of(text);
    }

    private static IllegalStateException missing(String id, String key) {
        return new IllegalStateException("the head of %s%s.sql has no '-- %s: …'".formatted(FOLDER, id, key));
    }
}
