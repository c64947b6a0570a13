package org.plumbline.migrator.check.runner;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A check's earlier results.
 *
 * @param before the outcome in the pipeline's last run that reached the check; null if there is none
 * @param sinceRunId the first run since which it has always found something; null if it has passed
 * @param runs the number of runs since then; null if it has passed
 */
public record CheckCourse(String before, Long sinceRunId, Long runs) {

    static CheckCourse of(ResultSet row) throws SQLException {
        return new CheckCourse(
                row.getString("before"), row.getObject("since_run_id", Long.class), row.getObject("runs", Long.class));
    }
}
