package org.plumbline.migrator.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Checks;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.SqlFile;

/**
 * Builds the read models, checks them and publishes them, in one transaction: readers see either the last good content or
 * new content that passed every critical check, never anything between.
 */
@ApplicationScoped
public class Publisher {

    private final Checks checks;

    Publisher(Checks checks) {
        this.checks = checks;
    }

    /**
     * Ends the transaction of {@code context.target()}: committed where the content was published or is published
     * already, rolled back where a critical check failed.
     */
    public PublicationOutcome publish(CheckContext context, long runId) throws SQLException {
        var target = context.target();
        var started = System.nanoTime();
        var changedRows = number(target, "publication/count_changes.sql");
        if (changedRows > 0) {
            execute(target, "publication/refresh.sql");
        }
        var results = checks.examine(context);
        if (!CheckResult.blocking(results).isEmpty()) {
            target.rollback();
            return new PublicationOutcome(null, results);
        }
        var lastVersion = lastVersion(target);
        var version = changedRows == 0 && lastVersion != null
                ? lastVersion
                : record(target, runId, changedRows, results, Duration.ofNanos(System.nanoTime() - started));
        target.commit();
        return new PublicationOutcome(version, results);
    }

    private static long record(
            Connection target, long runId, long changedRows, List<CheckResult> results, Duration duration)
            throws SQLException {
        try (var statement = target.prepareStatement(SqlFile.read("publication/publish.sql"))) {
            statement.setLong(1, runId);
            statement.setLong(2, changedRows);
            statement.setInt(3, CheckResult.count(results, Outcome.PASSED));
            statement.setInt(4, CheckResult.count(results, Outcome.WARNED));
            statement.setLong(5, duration.toMillis());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong("version");
            }
        }
    }

    private static Long lastVersion(Connection target) throws SQLException {
        var version = number(target, "publication/last_version.sql");
        return version == 0 ? null : version;
    }

    private static long number(Connection target, String file) throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery(SqlFile.read(file))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection target, String file) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute(SqlFile.read(file));
        }
    }
}
