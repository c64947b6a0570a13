package org.plumbline.migrator.check.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.check.acceptance.AcceptanceRepository.Result;
import org.plumbline.migrator.check.runner.Checks;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.NotFound;
import org.plumbline.service.query.NearestNames;

/**
 * Lets people accept exactly the difference that a check found: the same failing rows no longer block a publication,
 * any other row does. What was accepted, by whom and why, stays recorded after it is withdrawn.
 */
@ApplicationScoped
public class AcceptanceService {

    private final AcceptanceRepository acceptances;
    private final Checks checks;
    private final Clock clock;

    AcceptanceService(AcceptanceRepository acceptances, Checks checks, Clock clock) {
        this.acceptances = acceptances;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Accepts what a check found.
     *
     * @throws NotFound if there is no such check, or no result of it
     * @throws Conflict if there is nothing to accept, or it is accepted already
     */
    AcceptanceView accept(String checkId, AcceptanceRequest request, String by) {
        requireKnown(checkId);
        var result = acceptances
                .result(checkId, Optional.ofNullable(request.runId()))
                .orElseThrow(() -> new NotFound("check-result-not-found", noResult(checkId, request.runId())));
        requireAcceptable(checkId, result);
        var now = clock.instant();
        var id = acceptances
                .accept(checkId, result, request, by, now)
                .orElseThrow(() -> new Conflict(
                        "already-accepted",
                        "What %s found in run %d is accepted already; see GET /api/v1/checks/%s/acceptances."
                                .formatted(checkId, result.runId(), checkId)));
        return find(checkId, id);
    }

    /** @throws NotFound if there is no such check */
    List<AcceptanceView> of(String checkId) {
        requireKnown(checkId);
        return acceptances.of(checkId, clock.instant());
    }

    /**
     * Withdraws an acceptance; the difference counts again from the next run on.
     *
     * @throws NotFound if there is no such check or acceptance
     * @throws Conflict if it is withdrawn already
     */
    AcceptanceView revoke(String checkId, long id, String reason, String by) {
        requireKnown(checkId);
        find(checkId, id);
        if (!acceptances.revoke(id, reason, by, clock.instant())) {
            var earlier = find(checkId, id);
            throw new Conflict(
                    "acceptance-revoked",
                    "%s withdrew acceptance %d at %s.".formatted(earlier.revokedBy(), id, earlier.revokedAt()));
        }
        return find(checkId, id);
    }

    private AcceptanceView find(String checkId, long id) {
        return acceptances
                .find(checkId, id, clock.instant())
                .orElseThrow(() -> new NotFound(
                        "acceptance-not-found", "There is no acceptance %d of check %s.".formatted(id, checkId)));
    }

    private void requireKnown(String checkId) {
        if (checks.named(checkId).isEmpty()) {
            var ids = checks.all().stream().map(check -> check.header().id()).toList();
            throw new NotFound(
                    "check-not-found",
                    "There is no check '%s'%s".formatted(checkId, ending(NearestNames.hint(checkId, ids))));
        }
    }

    private static String ending(String hint) {
        return hint.isEmpty() ? "." : hint;
    }

    private static void requireAcceptable(String checkId, Result result) {
        if (result.fingerprint() == null) {
            throw new Conflict(
                    "check-not-carried-out",
                    "%s could not be carried out in run %d, so nobody knows what there is to accept; see its message, and run again."
                            .formatted(checkId, result.runId()));
        }
        if (result.outcome() == Outcome.PASSED) {
            throw new Conflict(
                    "nothing-to-accept",
                    "%s passed in run %d: there is no difference to accept.".formatted(checkId, result.runId()));
        }
    }

    private static String noResult(String checkId, Long runId) {
        return runId == null
                ? "Check %s has not run yet.".formatted(checkId)
                : "Run %d has no result of check %s: there is no such run, it did not get as far, or its pipeline does not ask for the check."
                        .formatted(runId, checkId);
    }
}
