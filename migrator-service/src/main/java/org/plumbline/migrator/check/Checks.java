package org.plumbline.migrator.check;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.pipeline.KnownChecks;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.platform.PlatformClassifier;

/** The checks that decide whether content may be published. */
@ApplicationScoped
public class Checks implements KnownChecks {

    private final List<Check> checks = new ArrayList<>();

    Checks(PlatformClassifier platforms) {
        checks.add(new EntityCountCheck());
        for (var file : List.of(
                "bundles_are_whole",
                "one_fact_per_submission",
                "one_fact_per_report",
                "community_slugs_are_unique",
                "posts_name_existing_communities")) {
            checks.add(new SqlFaultCheck(file));
        }
        Arrays.stream(Kpi.values()).map(KpiParityCheck::new).forEach(checks::add);
        checks.add(new ZeroSentinelCheck());
        checks.add(new SqlFaultCheck("takedowns_have_their_source"));
        checks.add(new SqlFaultCheck("takedowns_follow_submissions"));
        checks.add(new PlatformUrlCheck(platforms));
    }

    /** In the order in which they run. */
    List<Check> all() {
        return List.copyOf(checks);
    }

    @Override
    public Map<String, Set<String>> witnessesByCheck() {
        return checks.stream().collect(Collectors.toMap(check -> check.header().id(), Check::witnesses));
    }

    /** Runs every check, whatever the others find. */
    public List<CheckResult> examine(CheckContext context) throws SQLException {
        var results = new ArrayList<CheckResult>();
        for (var check : checks) {
            results.add(examine(check, context));
        }
        return results;
    }

    private static CheckResult examine(Check check, CheckContext context) throws SQLException {
        var started = System.nanoTime();
        // A statement that fails must not take the other checks with it.
        var before = context.target().setSavepoint();
        Finding finding;
        Outcome outcome;
        try {
            finding = check.examine(context);
            outcome = outcome(check, finding);
        } catch (SQLException | DataAccessException e) {
            Log.errorf(e, "Check %s could not be carried out", check.header().id());
            context.target().rollback(before);
            finding = new Finding(null, null, 1, List.of(), "The check could not be carried out; the log says why.");
            outcome = Outcome.FAILED;
        }
        context.target().releaseSavepoint(before);
        var duration = Duration.ofNanos(System.nanoTime() - started);
        return new CheckResult(check.header(), outcome, finding, duration.toMillis());
    }

    private static Outcome outcome(Check check, Finding finding) {
        if (finding.passed()) {
            return Outcome.PASSED;
        }
        return check.header().severity() == Severity.CRITICAL ? Outcome.FAILED : Outcome.WARNED;
    }
}
