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
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Stores the results of checks, published or refused. */
@ApplicationScoped
public class CheckJournal implements PanacheRepository<CheckEntity> {

    private static final String FORGET = SqlFile.read("checks/results/forget.sql");
    private static final String COURSE = SqlFile.read("checks/results/course.sql");
    private static final String RECORD = SqlFile.read("checks/results/record.sql");

    /**
     * Stores results in the current transaction, that of the publication which they allow, so that neither exists
     * without the other. They replace those of an earlier attempt of the run that broke off.
     */
    public void record(Connection target, long runId, List<CheckResult> results) throws SQLException {
        var statements = new Statements(target);
        statements.update(FORGET, runId);
        statements.updateEach(
                RECORD, results.stream().map(result -> values(runId, result)).toList());
    }

    private static Object[] values(long runId, CheckResult result) {
        var header = result.check();
        var finding = result.finding();
        return new Object[] {
            runId,
            header.id(),
            lowerCase(header.kind()),
            lowerCase(header.severity()),
            lowerCase(result.outcome()),
            header.description(),
            finding.expected(),
            finding.actual(),
            finding.message(),
            header.tolerance().toString(),
            finding.faults(),
            finding.fingerprint(),
            result.acceptance(),
            FailingRows.json(finding.rowsAtFault()),
            result.durationMillis()
        };
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
                .map(result -> CheckView.of(result, courses.get(result.checkId), columnsAtFault(result.checkId)))
                .toList();
    }

    private Map<String, CheckCourse> courses(long runId) throws SQLException {
        var courses = new HashMap<String, CheckCourse>();
        try (var connection = target.getConnection()) {
            new Statements(connection)
                    .list(row -> courses.put(row.getString("check_id"), CheckCourse.of(row)), COURSE, runId);
        }
        return courses;
    }

    /** Empty for a check that no longer exists. */
    private List<String> columnsAtFault(String check) {
        return checks.named(check).map(known -> known.header().atFault()).orElse(List.of());
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
