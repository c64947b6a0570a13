package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.fingerprint.FactFingerprints;
import org.plumbline.migrator.check.parity.StoredReference;
import org.plumbline.migrator.check.profile.MappingJournal;
import org.plumbline.migrator.check.profile.Profiles;
import org.plumbline.migrator.check.runner.CheckJournal;
import org.plumbline.migrator.check.runner.CheckedRuns;
import org.plumbline.migrator.check.runner.Checks;
import org.plumbline.migrator.load.write.RunTakenOver;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFunction;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Builds the read models of a pipeline, checks them and publishes them in one transaction. Readers see either the last
 * good content or new content that passed every critical check, never anything in between.
 */
@ApplicationScoped
public class Publisher {

    private final Checks checks;
    private final CheckJournal journal;
    private final MappingJournal mappings;
    private final CheckedRuns checkedRuns;
    private final Profiles profiles;
    private final StoredReference storedReference;
    private final FieldRules fieldRules;
    private final TransactionBounds bounds;

    Publisher(
            Checks checks,
            CheckJournal journal,
            MappingJournal mappings,
            CheckedRuns checkedRuns,
            Profiles profiles,
            StoredReference storedReference,
            FieldRules fieldRules,
            PublicationConfig config) {
        bounds = new TransactionBounds(config);
        this.checks = checks;
        this.journal = journal;
        this.mappings = mappings;
        this.checkedRuns = checkedRuns;
        this.profiles = profiles;
        this.storedReference = storedReference;
        this.fieldRules = fieldRules;
    }

    /**
     * The result of an attempt to publish, before its commit; without publications if the checks refused the content.
     */
    private record Attempt(PublicationOutcome outcome, List<Publication> publications) {}

    /**
     * Publishes in a transaction of {@code context.target()}: commits if the content was published or confirmed, rolls
     * back if a critical check failed. The results of checks are stored either way.
     *
     * @param context with the minimum coverage; more is checked if that would prove nothing
     * @param onPublished called when readers have the content; only maintenance follows
     * @throws DatasetHeld if another session publishes one of the datasets, or locks one of their tables
     * @throws RunTakenOver if the run is no longer this process's
     */
    public PublicationOutcome publish(CheckContext context, Runnable onPublished) throws SQLException {
        var target = context.target();
        try (var lock = PublicationLock.hold(target, context.pipeline().publishes())) {
            var attempt = attempt(context, lock);
            var outcome = attempt.outcome();
            if (outcome.refused()) {
                target.rollback();
            }
            // At the end, because a process that takes the pipeline over waits from here to the commit.
            RunTakenOver.refuse(target, context.run());
            journal.record(target, context.run(), outcome.checks());
            mappings.record(target, context.run(), context.profiles());
            target.commit();
            if (!outcome.refused()) {
                onPublished.run();
                vacuum(target, attempt.publications());
            }
            return outcome;
        } catch (SQLException e) {
            if (TransientStates.isLockTimeout(e)) {
                throw DatasetHeld.byLock(e);
            }
            throw e;
        }
    }

    /**
     * Confirms the published content without checks, for a run that has written nothing. Returns the publication that
     * holds the content; empty unless it is certain that neither the content nor anything that the checks depend on has
     * changed since they passed.
     */
    public Optional<PublicationOutcome> confirm(CheckContext context) throws SQLException {
        var pipeline = context.pipeline();
        var last = NamedStatement.of(context.target(), "publication.confirmable")
                .bind("pipeline", pipeline.name())
                .bind("run", context.run())
                .texts("datasets", pipeline.publishes())
                .list(row -> new PublicationOutcome(row.getObject("publication_version", Long.class), List.of()));
        return last.isEmpty() || needsChecks(context) ? Optional.empty() : Optional.of(last.getFirst());
    }

    private boolean needsChecks(CheckContext context) throws SQLException {
        if (checkedRuns
                .reasonToCheckAll(checkedRuns.fingerprint(context), context)
                .isPresent()) {
            return true;
        }
        for (var content : contents(context)) {
            if (content.refreshedByHandSinceChecksOf(context.pipeline().name())) {
                return true;
            }
        }
        return false;
    }

    private static List<PublishedContent> contents(CheckContext context) {
        return context.pipeline().publishes().stream()
                .map(dataset -> new PublishedContent(context.target(), dataset))
                .toList();
    }

    private Attempt attempt(CheckContext context, PublicationLock lock) throws SQLException {
        var contents = contents(context);
        bounds.set(context.target());
        leaveProcessorsToReaders(context, contents);
        var rules = checkedRuns.fingerprint(context);
        var fingerprints =
                new FactFingerprints(context.target(), context.pipeline().publishes(), rules);
        var reason = reasonToCheckAll(rules, context);
        var pending = each(contents, content -> content.takePending(lock.holdsEverything(content.dataset())));
        var compared = context.with(coverageOfComparison(context, reason, pending, fingerprints));
        var changes = each(pending, it -> it.compare(compared.coverage() == Coverage.EVERYTHING, reason));
        profiles.before(compared);
        var covered = compared.with(coverageOfChecks(compared, changes), coverageOfDefinitions(changes));
        var updated = each(changes, ChangedFacts::bringUpToDate);
        var started = System.nanoTime();
        var results = checks.run(covered);
        if (!CheckResult.blocking(results).isEmpty()) {
            return new Attempt(new PublicationOutcome(null, results), List.of());
        }
        var checking = Duration.ofNanos(System.nanoTime() - started);
        var publications = each(updated, content -> content.publish(context.run(), results, checking));
        for (var publication : publications) {
            profiles.record(context, publication.content().dataset(), publication.version());
        }
        recordForLaterRuns(covered, rules, fingerprints);
        var version = publications.isEmpty() ? null : publications.getFirst().version();
        return new Attempt(new PublicationOutcome(version, results), publications);
    }

    private static <T, R> List<R> each(List<T> datasets, SqlFunction<T, R> step) throws SQLException {
        var results = new ArrayList<R>();
        for (var dataset : datasets) {
            results.add(step.apply(dataset));
        }
        return results;
    }

    /** Limits parallel workers if there are readers: nobody reads what was never published. */
    private void leaveProcessorsToReaders(CheckContext context, List<PublishedContent> contents) throws SQLException {
        for (var content : contents) {
            if (content.isPublished()) {
                bounds.limitWorkers(context.target(), context.coverage());
                return;
            }
        }
    }

    /** Returns the reason; null if checks may be limited to changes. */
    private String reasonToCheckAll(String rules, CheckContext context) throws SQLException {
        var reason = checkedRuns.reasonToCheckAll(rules, context);
        reason.ifPresent(because -> Log.infof("Checks look at everything: %s", because));
        return reason.orElse(null);
    }

    /** Returns which facts to compare: the marked ones, or all if some changes may have left no mark. */
    private static Coverage coverageOfComparison(
            CheckContext context, String reasonToCheckAll, List<PendingChanges> pending, FactFingerprints fingerprints)
            throws SQLException {
        var coverage = reasonToCheckAll == null ? context.coverage() : Coverage.EVERYTHING;
        for (var facts : pending) {
            if (facts.areAll()) {
                coverage = Coverage.EVERYTHING;
            }
            if (facts.content().refreshedByHandSinceChecksOf(context.pipeline().name())) {
                Log.infof(
                        "%s was refreshed past the checks: they look at everything",
                        facts.content().dataset());
                coverage = Coverage.EVERYTHING;
            }
        }
        if (coverage == Coverage.UNVERIFIED) {
            fingerprints.checkDiffering();
            return everythingIfMany(coverage, each(pending, PendingChanges::content));
        }
        return coverage;
    }

    /** Returns which facts to check, once the comparison has marked the facts that differ: all if that costs less. */
    private static Coverage coverageOfChecks(CheckContext compared, List<ChangedFacts> changes) throws SQLException {
        return everythingIfMany(compared.coverage(), each(changes, ChangedFacts::content));
    }

    private static Coverage everythingIfMany(Coverage coverage, List<PublishedContent> contents) throws SQLException {
        if (coverage != Coverage.EVERYTHING) {
            for (var content : contents) {
                if (content.manyMayDiffer()) {
                    return Coverage.EVERYTHING;
                }
            }
        }
        return coverage;
    }

    /** Returns the coverage for comparing with the definition, if it differs from that of the checks. */
    private static Map<String, Coverage> coverageOfDefinitions(List<ChangedFacts> changes) {
        var coverage = new HashMap<String, Coverage>();
        for (var facts : changes) {
            facts.toCompare().ifPresent(it -> coverage.put(facts.content().dataset(), it));
        }
        return coverage;
    }

    private void recordForLaterRuns(CheckContext covered, String rules, FactFingerprints fingerprints)
            throws SQLException {
        checkedRuns.record(rules, covered);
        fingerprints.store(covered.coverage());
        storedReference.store(covered);
        if (covered.coverage() == Coverage.EVERYTHING) {
            // A changed definition causes a full check, so the rules need not be stored at other times.
            fieldRules.record(covered.target(), covered.pipeline());
        }
    }

    /** Vacuums; a failure changes nothing, since the content is published. */
    private static void vacuum(Connection target, List<Publication> publications) {
        for (var publication : publications) {
            try {
                target.setAutoCommit(true);
                publication.vacuum();
            } catch (SQLException e) {
                Log.warnf(
                        e,
                        "%s was not vacuumed after its refresh; autovacuum will",
                        publication.content().dataset());
            }
        }
    }
}
