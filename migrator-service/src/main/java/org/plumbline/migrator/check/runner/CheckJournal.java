package org.plumbline.migrator.check.runner;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.StoredJson;
import org.plumbline.model.tree.Fields;

/** Stores the results of checks, published or refused. */
@ApplicationScoped
public class CheckJournal {

    private final AgroalDataSource target;
    private final Checks checks;

    CheckJournal(AgroalDataSource target, Checks checks) {
        this.target = target;
        this.checks = checks;
    }

    /**
     * Stores results in the transaction of the publication that they allow, so that neither exists without the other.
     * They replace the results of an earlier, aborted attempt of the run.
     */
    public void record(Connection connection, long runId, List<CheckResult> results) throws SQLException {
        NamedStatement.of(connection, "result.forget").bind("run", runId).update();
        NamedStatement.of(connection, "result.record").bind("run", runId).updateEach(results, CheckJournal::bind);
    }

    private static void bind(NamedStatement statement, CheckResult result) {
        var header = result.check();
        var finding = result.finding();
        statement
                .bind("check", header.id())
                .bind("kind", Fields.written(header.kind()))
                .bind("severity", Fields.written(header.severity()))
                .bind("outcome", Fields.written(result.outcome()))
                .bind("description", header.description())
                .bind("expected", finding.expected())
                .bind("actual", finding.actual())
                .bind("message", finding.message())
                .bind("tolerance", header.tolerance().toString())
                .bind("failing", finding.failing())
                .bind("fingerprint", finding.fingerprint())
                .bind("acceptance", result.acceptance())
                .bind("failing_rows", StoredJson.write(finding.failingRows()))
                .bind("duration_ms", result.durationMillis());
    }

    /** Lists the results of a run, or of the last run that reached its checks, in the order in which they ran. */
    List<CheckView> of(Optional<Long> runId) throws SQLException {
        var failingColumns = checks.all().stream()
                .map(Check::header)
                .collect(Collectors.toMap(CheckHeader::id, CheckHeader::failingColumns));
        return NamedStatement.of(target, "result.of_run")
                .bind("run", runId.orElse(null))
                .bind("failing_columns", StoredJson.write(failingColumns))
                .list(CheckView.class);
    }

    /** Lists the warnings of a run, which did not block its publication. */
    public List<String> warnings(long runId) throws SQLException {
        return NamedStatement.of(target, "result.warnings").bind("run", runId).list(row -> row.getString(1));
    }
}
