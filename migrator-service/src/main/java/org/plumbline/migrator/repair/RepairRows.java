package org.plumbline.migrator.repair;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;

/** Every row that an application of a repair has changed, page by page. */
@ApplicationScoped
class RepairRows {

    private final Repairs repairs;
    private final RepairJournal journal;
    private final AgroalDataSource target;

    RepairRows(Repairs repairs, RepairJournal journal, AgroalDataSource target) {
        this.repairs = repairs;
        this.journal = journal;
        this.target = target;
    }

    /**
     * Returns a page of an application, reverted or not.
     *
     * @throws NotFound if there is no such application of the repair
     * @throws Conflict if it is a preview, which stores no rows
     */
    RepairRowPage page(String id, long repairRun, RepairRowQuery query) throws SQLException {
        var repair = repairs.named(id);
        try (var connection = target.getConnection()) {
            var state = journal.named(connection, repair.id(), repairRun).run().state();
            if (state == RepairState.PREVIEWED) {
                throw new Conflict(
                        "repair-not-applied",
                        "%d is a preview of %s, whose rows are not kept: preview it again, which shows them."
                                .formatted(repairRun, id));
            }
            return page(connection, repairRun, query);
        }
    }

    private static RepairRowPage page(Connection connection, long repairRun, RepairRowQuery query) throws SQLException {
        var statements = new Statements(connection);
        var states = query.filter().states();
        var rows = statements
                .sql("repair.run_rows")
                .bind("repair_run", repairRun)
                .texts("states", states)
                .bind("most", query.paging().size())
                .bind("skipped", query.paging().offset())
                .list(RepairRows::row);
        var total = statements
                .sql("repair.count_run_rows")
                .bind("repair_run", repairRun)
                .texts("states", states)
                .number();
        return new RepairRowPage(rows, query.paging().page(), query.paging().size(), total);
    }

    private static RepairRowPage.Row row(ResultSet row) throws SQLException {
        return new RepairRowPage.Row(
                row.getString("legacy_id"),
                row.getLong("new_id"),
                row.getString("state"),
                row.getString("before_image"),
                row.getString("after_image"),
                row.getString("found_image"));
    }
}
