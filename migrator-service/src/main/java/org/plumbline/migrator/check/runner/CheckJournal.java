package org.plumbline.migrator.check.runner;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.Statements;

/** Stores the results of checks, published or refused. */
@ApplicationScoped
public class CheckJournal implements PanacheRepository<CheckEntity> {

    /**
     * Stores results in the current transaction, that of the publication which they allow, so that neither exists
     * without the other. They replace those of an earlier attempt of the run that broke off.
     */
    public void record(Connection target, long runId, List<CheckResult> results) throws SQLException {
        var statements = new Statements(target);
        statements.sql("result.forget").bind("run", runId).update();
        statements.sql("result.record").bind("run", runId).updateEach(results, CheckJournal::bind);
    }

    private static void bind(NamedStatement statement, CheckResult result) {
        var header = result.check();
        var finding = result.finding();
        statement
                .bind("check", header.id())
                .bind("kind", lowerCase(header.kind()))
                .bind("severity", lowerCase(header.severity()))
                .bind("outcome", lowerCase(result.outcome()))
                .bind("description", header.description())
                .bind("expected", finding.expected())
                .bind("actual", finding.actual())
                .bind("message", finding.message())
                .bind("tolerance", header.tolerance().toString())
                .bind("faults", finding.failing())
                .bind("fingerprint", finding.fingerprint())
                .bind("acceptance", result.acceptance())
                .bind("rows_at_fault", FailingRows.json(finding.failingRows()))
                .bind("duration_ms", result.durationMillis());
    }

    private final AgroalDataSource target;
    private final Checks checks;

    CheckJournal(AgroalDataSource target, Checks checks) {
        this.target = target;
        this.checks = checks;
    }

    /** Lists the results of a run, or of the last run that reached its checks, in the order in which they ran. */
    @Transactional
    List<CheckView> of(Optional<Long> runId) throws SQLException {
        var id = runId.or(
                () -> findAll(Sort.descending("id")).firstResultOptional().map(result -> result.runId));
        return id.isEmpty() ? List.of() : of(id.get());
    }

    private List<CheckView> of(long runId) throws SQLException {
        var courses = courses(runId);
        return list("runId", Sort.by("id"), runId).stream()
                .map(result -> CheckView.of(result, courses.get(result.checkId), failingColumns(result.checkId)))
                .toList();
    }

    private Map<String, CheckCourse> courses(long runId) throws SQLException {
        var courses = new HashMap<String, CheckCourse>();
        try (var connection = target.getConnection()) {
            new Statements(connection)
                    .sql("result.course")
                    .bind("run", runId)
                    .list(row -> courses.put(row.getString("check_id"), CheckCourse.of(row)));
        }
        return courses;
    }

    /** Empty for a check that no longer exists. */
    private List<String> failingColumns(String check) {
        return checks.named(check).map(known -> known.header().failingColumns()).orElse(List.of());
    }

    /** Lists the warnings of a run, which did not block its publication. */
    @Transactional
    public List<String> warnings(long runId) {
        return list("runId = ?1 AND outcome = 'warned'", Sort.by("id"), runId).stream()
                .map(result -> "%s: %s".formatted(result.checkId, result.message))
                .toList();
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
