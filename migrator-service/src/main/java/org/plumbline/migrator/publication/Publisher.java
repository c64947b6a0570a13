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
import org.plumbline.migrator.check.profile.ColumnProfile;
import org.plumbline.migrator.check.profile.MappingJournal;
import org.plumbline.migrator.check.profile.Profiles;
import org.plumbline.migrator.check.runner.CheckJournal;
import org.plumbline.migrator.check.runner.CheckedRuns;
import org.plumbline.migrator.check.runner.Checks;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.TransientStates;

/**
 * Builds the read models of a pipeline, checks them and publishes them, in one transaction: readers see either the last
 * good content or new content that passed every critical check, never anything in between.
 */
@ApplicationScoped
public class Publisher {

    /** If more than this part of the facts have changed, checking all costs less than checking them one by one. */
    private static final int MOST_EXAMINED_ONE_IN = 10;

    private static final long MOST_EXAMINED = 50_000;

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
     * Publishes in a transaction of {@code context.target()}: commits if the content was published or confirmed, rolls
     * back if a critical check failed. The results of checks are stored either way.
     *
     * @param context with the least coverage; more is checked if that would prove nothing
     * @param onPublished called when readers have the content: what follows is for later runs
     * @throws DatasetHeld if somebody else publishes one of the datasets, or holds a lock on what is published
     */
    public PublicationOutcome publish(CheckContext context, Runnable onPublished) throws SQLException {
        var target = context.target();
        var datasets = context.pipeline().publishes();
        var contents = datasets.stream()
                .map(dataset -> new PublishedContent(target, dataset))
                .toList();
        try (var lock = PublicationLock.hold(target, datasets)) {
            var outcome = publish(context, contents, lock);
            if (outcome.refused()) {
                target.rollback();
            }
            journal.record(target, context.run(), outcome.checks());
            mappings.record(target, context.run(), context.observed(ColumnProfile.class));
            target.commit();
            if (!outcome.refused()) {
                onPublished.run();
                vacuum(target, contents);
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
     * Spares a run that has written nothing its checks, if neither the published content nor anything that the checks
     * depend on has changed since they passed: returns the publication that holds the content as it is; empty if that is
     * not certain.
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
        for (var dataset : context.pipeline().publishes()) {
            var content = new PublishedContent(context.target(), dataset);
            if (content.refreshedByHandSinceChecksOf(context.pipeline().name())) {
                return true;
            }
        }
        return false;
    }

    private PublicationOutcome publish(CheckContext context, List<PublishedContent> contents, PublicationLock lock)
            throws SQLException {
        bounds.set(context.target());
        leaveProcessorsToReaders(context, contents);
        var rules = checkedRuns.fingerprint(context);
        var fingerprints =
                new FactFingerprints(context.target(), context.pipeline().publishes(), rules);
        var compared = context.with(collectChanges(context, rules, contents, fingerprints, lock));
        profiles.before(compared);
        var covered = compared.with(coverage(compared, contents), toCompare(contents));
        for (var content : contents) {
            content.bringUpToDate();
        }
        var started = System.nanoTime();
        var results = checks.run(covered);
        if (!CheckResult.blocking(results).isEmpty()) {
            return new PublicationOutcome(null, results);
        }
        var checking = Duration.ofNanos(System.nanoTime() - started);
        var versions = new ArrayList<Long>();
        for (var content : contents) {
            versions.add(content.publish(context.run(), results, checking));
            profiles.record(context, content.dataset(), versions.getLast());
        }
        checkedRuns.record(rules, covered);
        fingerprints.store(covered.coverage());
        storedReference.store(covered);
        if (covered.coverage() == Coverage.EVERYTHING) {
            // With another definition everything is checked.
            fieldRules.record(context.target(), context.pipeline());
        }
        return new PublicationOutcome(versions.isEmpty() ? null : versions.getFirst(), results);
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

    /** Compares the marked facts, or all if some changes may have left no mark. */
    private Coverage collectChanges(
            CheckContext context,
            String rules,
            List<PublishedContent> contents,
            FactFingerprints fingerprints,
            PublicationLock lock)
            throws SQLException {
        var coverage = context.coverage();
        var reason = checkedRuns.reasonToCheckAll(rules, context);
        if (reason.isPresent()) {
            var because = reason.get();
            Log.infof("Checks look at everything: %s", because);
            coverage = Coverage.EVERYTHING;
            contents.forEach(content -> content.demandRefresh(because));
        }
        for (var content : contents) {
            if (content.takePending(lock.holdsEverything(content.dataset()))) {
                coverage = Coverage.EVERYTHING;
            }
            if (content.refreshedByHandSinceChecksOf(context.pipeline().name())) {
                Log.infof("%s was refreshed past the checks: they look at everything", content.dataset());
                coverage = Coverage.EVERYTHING;
            }
        }
        if (coverage == Coverage.UNVERIFIED) {
            fingerprints.checkDiffering();
            coverage = coverage(context, contents);
        }
        for (var content : contents) {
            content.collectChanges(coverage == Coverage.EVERYTHING);
        }
        return coverage;
    }

    private static Coverage coverage(CheckContext context, List<PublishedContent> contents) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return Coverage.EVERYTHING;
        }
        for (var content : contents) {
            var examined = content.examined();
            if (examined > Math.min(MOST_EXAMINED, content.publishedRows() / MOST_EXAMINED_ONE_IN)) {
                Log.infof("%d facts may be different: the checks look at everything", examined);
                return Coverage.EVERYTHING;
            }
        }
        return context.coverage();
    }

    /** Returns the coverage for comparing with the definition, if it differs from that of the checks. */
    private static Map<String, Coverage> toCompare(List<PublishedContent> contents) {
        var coverage = new HashMap<String, Coverage>();
        for (var content : contents) {
            content.toCompare().ifPresent(it -> coverage.put(content.dataset(), it));
        }
        return coverage;
    }

    /** Vacuums; a failure changes nothing, since the content is published. */
    private static void vacuum(Connection target, List<PublishedContent> contents) {
        for (var content : contents) {
            try {
                target.setAutoCommit(true);
                content.vacuum();
            } catch (SQLException e) {
                Log.warnf(e, "%s was not vacuumed after its refresh; autovacuum will", content.dataset());
            }
        }
    }
}
