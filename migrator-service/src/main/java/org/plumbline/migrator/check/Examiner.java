package org.plumbline.migrator.check;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.source.SourceFault;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Carries out checks, each within its time limit. A check that breaks off takes neither the others with it nor what the
 * transaction holds, and has not passed, whatever its severity.
 */
final class Examiner {

    private final CheckContext content;
    private final Duration timeout;
    private final Bounds target;
    private final Bounds legacy;
    private final Savepoint legacyAsBefore;

    private Examiner(CheckContext content, Duration timeout) throws SQLException {
        this.content = content;
        this.timeout = timeout;
        target = Bounds.set(content.target(), timeout);
        legacy = content.legacy().read(connection -> Bounds.set(connection, timeout));
        // Checks leave nothing behind there: one will do for all of them.
        legacyAsBefore = content.legacy().read(Connection::setSavepoint);
    }

    /** Sets what holds of both transactions until {@link #end}. */
    static Examiner begin(CheckContext content, Duration timeout) throws SQLException {
        return new Examiner(content, timeout);
    }

    /** The transactions go on as they were; where a database was lost, there are none. */
    void end() throws SQLException {
        content.legacy().read(connection -> {
            connection.releaseSavepoint(legacyAsBefore);
            legacy.restore();
            return null;
        });
        target.restore();
    }

    /**
     * One check.
     *
     * @param context of the same content, with what is to be looked at of it
     * @throws SQLException where a database is lost, or where the same work may well succeed a little later
     */
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
        var before = context.target().setSavepoint();
        try {
            var finding = counted(chosen, context, chosen.check().examine(context));
            context.target().releaseSavepoint(before);
            return finding;
        } catch (SQLException | DataAccessException | SourceFault e) {
            if (TransientStates.cause(e)) {
                throw e;
            }
            var where = context.legacy().read(Bounds::isBroken) ? BrokenOff.Side.LEGACY : BrokenOff.Side.TARGET;
            rollBack(context, before);
            Log.errorf(e, "Check %s could not be carried out", chosen.header().id());
            var took = Duration.ofNanos(System.nanoTime() - started);
            return Finding.notCarriedOut(new BrokenOff(where, timeout, took).explain(e));
        }
    }

    /** The transactions go on from where they were before the check. */
    private void rollBack(CheckContext context, Savepoint before) throws SQLException {
        context.target().rollback(before);
        context.target().releaseSavepoint(before);
        context.forget();
        context.legacy().read(connection -> {
            connection.rollback(legacyAsBefore);
            return null;
        });
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
