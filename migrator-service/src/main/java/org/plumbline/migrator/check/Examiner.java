package org.plumbline.migrator.check;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.source.SourceFault;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Carries out one check within its time limit. A check that breaks off takes neither the others with it nor what the
 * transaction holds, and has not passed, whatever its severity.
 */
@ApplicationScoped
class Examiner {

    private final Duration timeout;

    Examiner(ChecksConfig config) {
        timeout = config.timeout();
    }

    /** @throws SQLException where a database is lost, or where the same work may well succeed a little later */
    CheckResult examine(ChosenCheck chosen, CheckContext context) throws SQLException {
        var started = System.nanoTime();
        var finding = finding(chosen, context);
        var took = Duration.ofNanos(System.nanoTime() - started);
        var outcome = outcome(chosen.header(), finding);
        var told = outcome == Outcome.PASSED && finding.faults() > 0
                ? finding.saying("%s Tolerated: %s."
                        .formatted(finding.message(), chosen.header().tolerance()))
                : finding;
        var result = new CheckResult(chosen.header(), outcome, told, took.toMillis());
        return acceptance(result, context).map(result::accepted).orElse(result);
    }

    /** Of exactly what was found. What is not known cannot be accepted. */
    private static Optional<Acceptance> acceptance(CheckResult result, CheckContext context) throws SQLException {
        if (result.outcome() == Outcome.PASSED || !result.finding().carriedOut()) {
            return Optional.empty();
        }
        return new Statements(context.target())
                        .list(
                                row -> new Acceptance(
                                        row.getLong("acceptance_id"),
                                        row.getString("accepted_by"),
                                        row.getString("reason")),
                                SqlFile.read("checks/acceptance/in_force.sql"),
                                context.pipeline().name(),
                                result.id(),
                                result.finding().fingerprint())
                        .stream()
                        .findFirst();
    }

    private Finding finding(ChosenCheck chosen, CheckContext context) throws SQLException {
        var started = System.nanoTime();
        var target = Bounds.set(context.target(), timeout);
        var legacy = context.legacy().read(connection -> Bounds.set(connection, timeout));
        try {
            var finding = counted(chosen, context, chosen.check().examine(context));
            restore(context, legacy);
            target.restore();
            return finding;
        } catch (SQLException | DataAccessException | SourceFault e) {
            if (TransientStates.cause(e)) {
                throw e;
            }
            var where = isBroken(context) ? BrokenOff.Side.LEGACY : BrokenOff.Side.TARGET;
            target.rollBack();
            context.forget();
            rollBack(context, legacy);
            Log.errorf(e, "Check %s could not be carried out", chosen.header().id());
            var took = Duration.ofNanos(System.nanoTime() - started);
            return Finding.notCarriedOut(new BrokenOff(where, timeout, took).explain(e));
        }
    }

    /** Counting takes a while, and tells nothing but which share is at fault. */
    private static Finding counted(ChosenCheck chosen, CheckContext context, Finding finding) throws SQLException {
        var among = chosen.check().among();
        if (among.isEmpty() || finding.faults() == 0 || !(chosen.header().tolerance() instanceof Tolerance.Share)) {
            return finding;
        }
        var counting = SqlFile.read("checks/support/count_rows.sql").replace("{table}", among.get());
        return finding.among(new Statements(context.target()).number(counting));
    }

    private static void restore(CheckContext context, Bounds legacy) {
        context.legacy().read(_ -> {
            legacy.restore();
            return null;
        });
    }

    private static void rollBack(CheckContext context, Bounds legacy) {
        context.legacy().read(_ -> {
            legacy.rollBack();
            return null;
        });
    }

    private static boolean isBroken(CheckContext context) {
        return context.legacy().read(Bounds::isBroken);
    }

    private static Outcome outcome(CheckHeader header, Finding finding) {
        if (!finding.carriedOut()) {
            return Outcome.FAILED;
        }
        if (header.tolerance().allows(finding)) {
            return Outcome.PASSED;
        }
        return header.severity() == Severity.CRITICAL ? Outcome.FAILED : Outcome.WARNED;
    }
}
