package org.plumbline.migrator.check.acceptance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.plumbline.migrator.check.runner.Checks;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.time.PointInTime;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;
import org.plumbline.service.failure.Failure.NotFound;
import org.plumbline.service.query.NearestNames;

/**
 * Accepts exactly the difference that a check found: the same failing rows no longer block a publication, but any other
 * failing row does. Acceptances stay recorded after they are withdrawn.
 */
@ApplicationScoped
public class AcceptanceService {

    private final AgroalDataSource target;
    private final Checks checks;
    private final Clock clock;

    AcceptanceService(AgroalDataSource target, Checks checks, Clock clock) {
        this.target = target;
        this.checks = checks;
        this.clock = clock;
    }

    /** @param fingerprint null if the check could not be completed */
    private record Result(long runId, String pipeline, String outcome, String fingerprint) {}

    /**
     * Accepts a check's finding in a run, or in the last run that reached the check.
     *
     * @throws NotFound if the check or its result does not exist
     * @throws InvalidInput if it would end after the year 9999
     * @throws Conflict if there is nothing to accept, or it is accepted already
     */
    AcceptanceView accept(String checkId, AcceptanceRequest request, String by) throws SQLException {
        requireKnown(checkId);
        if (request.until() != null && !PointInTime.isStorable(request.until())) {
            throw new InvalidInput("until", "is after the year 9999");
        }
        var result = NamedStatement.of(target, "acceptance.result")
                .bind("check", checkId)
                .bind("run", request.runId())
                .find(row -> new Result(
                        row.getLong("run_id"),
                        row.getString("pipeline"),
                        row.getString("outcome"),
                        row.getString("fingerprint")))
                .orElseThrow(() -> new NotFound("check-result-not-found", noResult(checkId, request.runId())));
        requireAcceptable(checkId, result);
        var id = NamedStatement.of(target, "acceptance.accept")
                .bind("pipeline", result.pipeline())
                .bind("check", checkId)
                .bind("run", result.runId())
                .bind("fingerprint", result.fingerprint())
                .bind("reason", request.reason().strip())
                .bind("accepted_by", by)
                .bind("accepted_at", clock.instant())
                .bind("valid_until", request.until())
                .find(row -> row.getLong("acceptance_id"))
                .orElseThrow(() -> new Conflict(
                        "already-accepted",
                        "The finding of %s in run %d is already accepted; see GET /api/v1/checks/%s/acceptances."
                                .formatted(checkId, result.runId(), checkId)));
        return find(checkId, id);
    }

    /**
     * Lists the acceptances of a check, newest first.
     *
     * @throws NotFound if there is no such check
     */
    List<AcceptanceView> of(String checkId) throws SQLException {
        requireKnown(checkId);
        return list(checkId, null);
    }

    /**
     * Withdraws an acceptance; the difference counts again from the next run on.
     *
     * @throws NotFound if there is no such check or acceptance
     * @throws Conflict if it is withdrawn already
     */
    AcceptanceView revoke(String checkId, long id, String reason, String by) throws SQLException {
        requireKnown(checkId);
        find(checkId, id);
        var revoked = NamedStatement.of(target, "acceptance.revoke")
                .bind("acceptance", id)
                .bind("reason", reason.strip())
                .bind("revoked_by", by)
                .bind("revoked_at", clock.instant())
                .update();
        var found = find(checkId, id);
        if (revoked == 0) {
            throw new Conflict(
                    "acceptance-revoked",
                    "%s withdrew acceptance %d at %s.".formatted(found.revokedBy(), id, found.revokedAt()));
        }
        return found;
    }

    private AcceptanceView find(String checkId, long id) throws SQLException {
        return list(checkId, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "acceptance-not-found", "There is no acceptance %d of check %s.".formatted(id, checkId)));
    }

    /** @param id null for all */
    private List<AcceptanceView> list(String checkId, Long id) throws SQLException {
        return NamedStatement.of(target, "acceptance.list")
                .bind("check", checkId)
                .bind("acceptance", id)
                .bind("now", clock.instant())
                .list(AcceptanceView.class);
    }

    private void requireKnown(String checkId) {
        if (checks.named(checkId).isEmpty()) {
            var ids = checks.all().stream().map(check -> check.header().id()).toList();
            throw new NotFound(
                    "check-not-found",
                    "There is no check '%s'%s".formatted(checkId, NearestNames.hintOrFullStop(checkId, ids)));
        }
    }

    private static void requireAcceptable(String checkId, Result result) {
        if (result.fingerprint() == null) {
            throw new Conflict(
                    "check-not-carried-out",
                    "%s could not be completed in run %d, so there is nothing to accept; see its message and run again."
                            .formatted(checkId, result.runId()));
        }
        if (result.outcome().equals("passed")) {
            throw new Conflict(
                    "nothing-to-accept",
                    "%s passed in run %d: there is no difference to accept.".formatted(checkId, result.runId()));
        }
    }

    private static String noResult(String checkId, Long runId) {
        return runId == null
                ? "Check %s has not run yet.".formatted(checkId)
                : ("Run %d has no result of check %s: the run does not exist, it did not reach the check, or its"
                                + " pipeline does not use the check.")
                        .formatted(runId, checkId);
    }
}
