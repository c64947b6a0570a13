package org.plumbline.migrator.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The content of a dataset, updated to its definition and still to be checked.
 *
 * @param changedRows how many rows have changed; all rows if nothing was published before
 * @param factCount the number of facts; null if nothing has changed
 * @param building how long it took to find and update the rows that differ
 */
record UpdatedContent(ChangedFacts facts, long changedRows, Long factCount, Duration building) {

    /** Records that the content was updated, if it was. */
    static UpdatedContent of(ChangedFacts facts, long changedRows, Duration building) throws SQLException {
        if (changedRows == 0 && !facts.isRefreshed()) {
            return new UpdatedContent(facts, 0, null, building);
        }
        var updated = new UpdatedContent(facts, changedRows, facts.factCount(), building);
        updated.told("publication.record_refresh", building).update();
        return updated;
    }

    /**
     * Records a publication if the content has changed, or was never published; else a confirmation.
     *
     * @param results the results of the checks, none of which blocks it
     * @param checking how long the checks took
     */
    Publication publish(long runId, List<CheckResult> results, Duration checking) throws SQLException {
        if (changedRows > 0 || facts.isNew()) {
            return publication(passed(told("publication.publish", building.plus(checking)), runId, results)
                    .number());
        }
        var last = facts.content().lastVersion();
        passed(facts.content().sql("publication.confirm"), runId, results)
                .bind("version", last)
                .update();
        return publication(last);
    }

    private Publication publication(long version) {
        return new Publication(facts.content(), version, facts.isRefreshed());
    }

    private NamedStatement told(String statement, Duration took) {
        return facts.content()
                .sql(statement)
                .bind("mode", facts.isRefreshed() ? "full" : "incremental")
                .bind("reason", facts.refreshBecause())
                .bind("row_count", factCount)
                .bind("changed_rows", changedRows)
                .bind("duration_ms", took.toMillis());
    }

    private static NamedStatement passed(NamedStatement statement, long runId, List<CheckResult> results) {
        return statement
                .bind("run", runId)
                .bind("passed", CheckResult.count(results, Outcome.PASSED))
                .bind("warned", CheckResult.count(results, Outcome.WARNED));
    }
}
