package org.plumbline.migrator.check;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/** Keeps what checks found, published or refused. */
@ApplicationScoped
public class CheckJournal implements PanacheRepository<CheckEntity> {

    private static final String FORGET = SqlFile.read("checks/results/forget.sql");
    private static final String RECORD = SqlFile.read("checks/results/record.sql");

    /**
     * Writes results down in the transaction at hand: that of the publication which they allow, so that neither is without
     * the other. They take the place of what an earlier attempt of the run, which broke off later on, had found.
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
            Faults.json(finding.rowsAtFault()),
            result.durationMillis()
        };
    }

    /** In the order in which they ran; those of the last run that got as far as its checks, unless a run is named. */
    @Transactional
    List<CheckView> of(Optional<Long> runId) {
        var id = runId.or(
                () -> findAll(Sort.descending("id")).firstResultOptional().map(result -> result.runId));
        return id.stream()
                .flatMap(run -> list("runId", Sort.by("id"), run).stream())
                .map(CheckView::of)
                .toList();
    }

    /** What checks of a run warn of: it was published all the same. */
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
