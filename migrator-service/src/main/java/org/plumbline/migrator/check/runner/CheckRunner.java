package org.plumbline.migrator.check.runner;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.ChosenCheck;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.source.SourceFailure;
import org.plumbline.migrator.sql.SessionSettings;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Runs checks, each within its time limit. An aborted check counts as failed, regardless of its severity; other checks
 * and the transaction's content are not affected.
 */
public final class CheckRunner implements AutoCloseable {

    private final CheckContext content;
    private final Duration timeout;
    private final SessionSettings target;
    private final SessionSettings legacy;
    private final Savepoint legacyAsBefore;

    /** Sets the bounds of both transactions until it is closed. */
    CheckRunner(CheckContext content, Duration timeout) throws SQLException {
        this.content = content;
        this.timeout = timeout;
        var bounds = Map.of("statement_timeout", timeout.toMillis() + "ms");
        target = SessionSettings.local(content.target(), bounds);
        legacy = content.legacy().read(connection -> SessionSettings.local(connection, bounds));
        // Checks leave nothing behind there, so one savepoint is enough for all of them.
        legacyAsBefore = content.legacy().read(Connection::setSavepoint);
    }

    @Override
    public void close() throws SQLException {
        content.legacy().use(connection -> {
            connection.releaseSavepoint(legacyAsBefore);
            legacy.close();
        });
        target.close();
    }

    /**
     * @param context the same content, with the coverage of this check
     * @throws SQLException if a database is lost, or a later attempt may well succeed
     */
    CheckResult run(ChosenCheck chosen, CheckContext context) throws SQLException {
        var started = System.nanoTime();
        var finding = finding(chosen, context);
        var took = Duration.ofNanos(System.nanoTime() - started);
        var outcome = outcome(chosen.header(), finding);
        var told = outcome == Outcome.PASSED && finding.failing() > 0
                ? finding.saying("%s Tolerated: %s."
                        .formatted(finding.message(), chosen.header().tolerance()))
                : finding;
        var result = new CheckResult(chosen.header(), outcome, told, null, took.toMillis());
        return accepted(result, context).orElse(result);
    }

    /** Applies an acceptance of exactly this finding; an unknown finding cannot be accepted. */
    private static Optional<CheckResult> accepted(CheckResult result, CheckContext context) throws SQLException {
        if (result.outcome() == Outcome.PASSED || !result.finding().carriedOut()) {
            return Optional.empty();
        }
        return context.sql("acceptance.in_force")
                .bind("pipeline", context.pipeline().name())
                .bind("check", result.id())
                .bind("fingerprint", result.finding().fingerprint())
                .find(row -> result.accepted(
                        row.getLong("acceptance_id"), row.getString("accepted_by"), row.getString("reason")));
    }

    private Finding finding(ChosenCheck chosen, CheckContext context) throws SQLException {
        var started = System.nanoTime();
        var before = context.target().setSavepoint();
        var builtBefore = context.builtSoFar();
        try {
            var finding = counted(chosen, context, chosen.check().run(context));
            context.target().releaseSavepoint(before);
            return finding;
        } catch (SQLException | DataAccessException | SourceFailure e) {
            if (TransientStates.cause(e)) {
                throw e;
            }
            var database = context.legacy().read(SessionSettings::isBroken) ? "legacy" : "target";
            rollBack(context, before);
            context.forgetAllBut(builtBefore);
            Log.errorf(e, "Check %s could not be completed", chosen.header().id());
            var took = Duration.ofNanos(System.nanoTime() - started);
            return Finding.notCarriedOut(new BrokenOffCheck(database, timeout, took).explain(e));
        }
    }

    private void rollBack(CheckContext context, Savepoint before) throws SQLException {
        context.target().rollback(before);
        context.target().releaseSavepoint(before);
        context.legacy().use(connection -> connection.rollback(legacyAsBefore));
    }

    /** Counts the checked rows only if a share is tolerated, because counting is slow. */
    private static Finding counted(ChosenCheck chosen, CheckContext context, Finding finding) throws SQLException {
        var among = chosen.check().among();
        if (among.isEmpty()
                || finding.failing() == 0
                || !chosen.header().tolerance().isShare()) {
            return finding;
        }
        return finding.among(
                context.sql("result.count_rows").with("table", among.get()).number());
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
