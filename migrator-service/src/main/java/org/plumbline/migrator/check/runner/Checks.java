package org.plumbline.migrator.check.runner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.check.ChosenCheck;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.check.content.ContentCheck;
import org.plumbline.migrator.check.content.EntityCountCheck;
import org.plumbline.migrator.check.parity.MetricParityCheck;
import org.plumbline.migrator.check.parity.MetricParityCheck.Split;
import org.plumbline.migrator.check.parity.ZeroSentinelCheck;
import org.plumbline.migrator.check.profile.MappedValuesCheck;
import org.plumbline.migrator.check.profile.Profiles;
import org.plumbline.migrator.check.published.AnswersCheck;
import org.plumbline.migrator.check.published.CommunityNamesCheck;
import org.plumbline.migrator.check.published.DefinitionCheck;
import org.plumbline.migrator.check.published.FactSample;
import org.plumbline.migrator.check.published.InstalledDefinitionsCheck;
import org.plumbline.migrator.check.published.PlatformUrlCheck;
import org.plumbline.migrator.check.published.ReadersCheck;
import org.plumbline.migrator.check.published.RollupCheck;
import org.plumbline.migrator.pipeline.KnownChecks;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.SuiteMetrics;
import org.plumbline.model.platform.PlatformClassifier;

/** All checks that decide whether content may be published; each pipeline chooses its own. */
@ApplicationScoped
public class Checks implements KnownChecks {

    private final Map<String, Check> known = new LinkedHashMap<>();
    private final Duration timeout;

    Checks(
            PlatformClassifier platforms,
            Transformers transformers,
            ChecksConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        timeout = config.timeout();
        add(new InstalledDefinitionsCheck());
        add(new EntityCountCheck());
        add(SqlCheck.read("bundles_are_whole"));
        add(SqlCheck.read("rows_have_keys"));
        add(SqlCheck.read("one_fact_per_submission"));
        add(SqlCheck.read("one_fact_per_report"));
        add(SqlCheck.read("facts_agree_with_rows"));
        add(SqlCheck.read("report_facts_agree_with_rows"));
        add(new DefinitionCheck(new FactSample(config.contentSample())));
        add(new RollupCheck());
        add(new ReadersCheck(new FactSample(config.contentSample())));
        add(new AnswersCheck());
        add(SqlCheck.read("community_slugs_are_unique"));
        add(new CommunityNamesCheck());
        add(SqlCheck.read("posts_name_existing_communities"));
        add(SqlCheck.read("one_fact_per_application"));
        add(SqlCheck.read("applications_agree_with_rows"));
        add(SqlCheck.read("jobs_and_companies_are_there"));
        Arrays.stream(Kpi.values())
                .forEach(kpi -> add(
                        new MetricParityCheck(kpi.definition(), List.of(Split.COMMUNITY, Split.PLATFORM), platforms)));
        add(new MetricParityCheck(SuiteMetrics.APPLICATIONS, List.of(Split.STATUS), platforms));
        add(new ZeroSentinelCheck(platforms));
        add(SqlCheck.read("takedowns_have_their_source"));
        add(SqlCheck.read("takedowns_follow_submissions"));
        add(new PlatformUrlCheck(platforms));
        add(new ContentCheck(transformers, version + platforms.rules(), config.contentSample()));
        add(new MappedValuesCheck(transformers, config.mappingSample()));
        add(Profiles.check(
                "distribution_drift", _ -> Map.of("points", config.driftPoints(), "minimum", config.driftMinimum())));
        add(Profiles.check(
                "settled_months_restated",
                context -> Map.of(
                        "settled_until",
                        context.asOf().minus(config.settledAfter()).atOffset(ZoneOffset.UTC))));
    }

    private void add(Check check) {
        known.put(check.header().id(), check);
    }

    public Collection<Check> all() {
        return Collections.unmodifiableCollection(known.values());
    }

    @Override
    public Map<String, Set<String>> referenceQueriesByCheck(Collection<String> publishes) {
        var referenceQueries = new LinkedHashMap<String, Set<String>>();
        known.forEach((id, check) -> referenceQueries.put(
                id, check.compared(publishes).stream().map(Dataset::name).collect(Collectors.toSet())));
        return referenceQueries;
    }

    @Override
    public Optional<String> refusal(CheckChoice choice) {
        try {
            ChosenCheck.of(known.get(choice.id()), choice);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    public Optional<Check> named(String id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Map<String, String> targetSqlByCheck() {
        var statements = new LinkedHashMap<String, String>();
        known.forEach((id, check) -> check.statement().ifPresent(sql -> statements.put(id, sql)));
        return statements;
    }

    /** Runs all of the pipeline's checks in its order; those that need full coverage only in a full check. */
    public List<CheckResult> run(CheckContext context) throws SQLException {
        var results = new ArrayList<CheckResult>();
        var everything = context.with(Coverage.EVERYTHING);
        var foundSomethingBefore = context.sql("result.found_something")
                .bind("pipeline", context.pipeline().name())
                .list(row -> row.getString(1));
        try (var runner = new CheckRunner(context, timeout)) {
            for (var choice : context.pipeline().checks()) {
                var check = ChosenCheck.of(known.get(choice.id()), choice);
                // An earlier finding still exists, or was corrected manually; incremental checks see neither.
                if (foundSomethingBefore.contains(choice.id()) && check.isDueAfterAFinding()) {
                    results.add(runner.run(check, everything));
                } else if (context.coverage() == Coverage.EVERYTHING
                        || !check.check().looksAtEverything()) {
                    results.add(run(check, runner, context, everything));
                }
            }
        }
        return results;
    }

    /** If an incremental check fails, runs a full check, because tolerances and acceptances apply to the whole. */
    private static CheckResult run(ChosenCheck check, CheckRunner runner, CheckContext context, CheckContext everything)
            throws SQLException {
        var result = runner.run(check, context);
        if (context.coverage() == Coverage.EVERYTHING || !result.finding().hasFailingRows()) {
            return result;
        }
        var whole = runner.run(check, everything);
        // Totals over everything can hide a difference that the changes show.
        return whole.finding().failing() == 0 ? result : whole;
    }
}
