package org.plumbline.migrator.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckJournal;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Checks;
import org.plumbline.migrator.check.ColumnProfile;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Examinations;
import org.plumbline.migrator.check.KeptWitness;
import org.plumbline.migrator.check.LetThrough;
import org.plumbline.migrator.check.MappingJournal;
import org.plumbline.migrator.check.Profiles;
import org.plumbline.migrator.check.ProvenFacts;
import org.plumbline.migrator.publication.PublishedContent.Compared;

/**
 * Builds the read models of a pipeline, checks them and publishes them, in one transaction: readers see either the last good
 * content or new content that passed every critical check, never anything between.
 */
@ApplicationScoped
public class Publisher {

    /** Looking at facts one by one costs more than looking at all where there are more of them than this part. */
    private static final int MOST_EXAMINED_ONE_IN = 10;

    private static final long MOST_EXAMINED = 50_000;

    private final Checks checks;
    private final CheckJournal journal;
    private final MappingJournal mappings;
    private final Examinations examinations;
    private final Profiles profiles;
    private final KeptWitness witness;
    private final FieldRules fieldRules;
    private final SidePart sidePart;
    private final TransactionBounds bounds;
    private final AgroalDataSource sessions;

    Publisher(
            AgroalDataSource target,
            Checks checks,
            CheckJournal journal,
            MappingJournal mappings,
            Examinations examinations,
            Profiles profiles,
            KeptWitness witness,
            FieldRules fieldRules,
            PublicationConfig config) {
        sessions = target;
        sidePart = SidePart.of(config);
        bounds = new TransactionBounds(config);
        this.checks = checks;
        this.journal = journal;
        this.mappings = mappings;
        this.examinations = examinations;
        this.profiles = profiles;
        this.witness = witness;
        this.fieldRules = fieldRules;
    }

    /**
     * Publishes in a transaction of {@code context.target()}: committed where the content was published or is published
     * already, rolled back where a critical check failed. What the checks have found is kept either way.
     *
     * @param context with the coverage that is enough; more is looked at where that would prove nothing
     * @param onPublished called when readers have the content: what follows is for later runs
     */
    public PublicationOutcome publish(CheckContext context, long runId, Runnable onPublished) throws SQLException {
        var target = context.target();
        var datasets = context.pipeline().publishes();
        var contents = datasets.stream()
                .map(dataset -> new PublishedContent(target, dataset, sidePart))
                .toList();
        try (var lock = PublicationLock.hold(target, datasets)) {
            var examined = publish(context, runId, contents, lock);
            var outcome = examined.outcome();
            if (outcome.refused()) {
                target.rollback();
                record(target, runId, examined);
                target.commit();
            } else {
                record(target, runId, examined);
                commit(target, examined.letThrough(), onPublished);
                vacuum(target, contents);
            }
            return outcome;
        }
    }

    private void record(Connection target, long runId, Examined examined) throws SQLException {
        journal.record(target, runId, examined.outcome().checks());
        mappings.record(target, runId, examined.mapping());
    }

    private void commit(Connection target, LetThrough letThrough, Runnable onPublished) throws SQLException {
        try (var proofs = LateProofs.of(letThrough, target, sessions, bounds)) {
            target.commit();
            onPublished.run();
            proofs.write();
        }
    }

    /** What checks have found, what they saw in mapped columns, and the facts of which it is still to be remembered. */
    private record Examined(PublicationOutcome outcome, List<ColumnProfile> mapping, LetThrough letThrough) {}

    private Examined publish(CheckContext context, long runId, List<PublishedContent> contents, PublicationLock lock)
            throws SQLException {
        bounds.set(context.target());
        leaveProcessorsToReaders(context, contents);
        var fingerprint = examinations.fingerprint(context);
        var proven = new ProvenFacts(context.target(), context.pipeline().publishes(), fingerprint);
        var compared = context.with(collectChanges(context, fingerprint, contents, proven, lock));
        profiles.before(compared);
        var covered = compared.with(coverage(compared, contents)).comparing(toCompare(contents));
        for (var content : contents) {
            content.bringUpToDate();
        }
        var started = System.nanoTime();
        var results = checks.examine(covered);
        if (!CheckResult.blocking(results).isEmpty()) {
            return new Examined(new PublicationOutcome(null, results), covered.mapping(), LetThrough.NOTHING);
        }
        var versions = publish(contents, runId, results, Duration.ofNanos(System.nanoTime() - started));
        examinations.record(fingerprint, covered, runId);
        var letThrough = proven.renew(covered.coverage());
        witness.keep(covered, runId);
        if (covered.coverage() == Coverage.EVERYTHING) {
            // With another definition everything is looked at.
            fieldRules.record(context.target(), context.pipeline());
        }
        for (var place = 0; place < versions.size(); place++) {
            profiles.record(context, contents.get(place).dataset(), versions.get(place));
        }
        return new Examined(
                new PublicationOutcome(versions.isEmpty() ? null : versions.getFirst(), results),
                covered.mapping(),
                letThrough);
    }

    /** Nobody reads what was never published. */
    private void leaveProcessorsToReaders(CheckContext context, List<PublishedContent> contents) throws SQLException {
        for (var content : contents) {
            if (content.isPublished()) {
                bounds.limitWorkers(context.target(), context.coverage());
                return;
            }
        }
    }

    /** Compares the facts that were marked; all of them where it is not certain that every change was. */
    private Coverage collectChanges(
            CheckContext context,
            String fingerprint,
            List<PublishedContent> contents,
            ProvenFacts proven,
            PublicationLock lock)
            throws SQLException {
        var coverage = context.coverage();
        var doubt = examinations.doubt(fingerprint, context);
        if (doubt.isPresent()) {
            var reason = doubt.get().reason();
            Log.infof("Checks look at everything: %s", reason);
            coverage = Coverage.EVERYTHING;
            contents.forEach(content -> content.demandRefresh(reason));
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
        if (coverage == Coverage.UNPROVEN && !proven.examineDoubtful()) {
            Log.info("Nothing was proven, or too much is not as it was: the checks look at everything");
            coverage = Coverage.EVERYTHING;
        }
        for (var content : contents) {
            // A refresh shows what left no mark, too: sums and checks follow what a comparison finds.
            content.collectChanges(
                    coverage == Coverage.EVERYTHING || content.outgrowsSide() ? Compared.ALL : Compared.MARKED);
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

    /** What is to be held against its definition otherwise than the checks look at it. */
    private static Map<String, Coverage> toCompare(List<PublishedContent> contents) {
        var coverage = new HashMap<String, Coverage>();
        for (var content : contents) {
            content.toCompare().ifPresent(it -> coverage.put(content.dataset(), it));
        }
        return coverage;
    }

    /** What is published stays so, however this ends. */
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

    private static List<Long> publish(
            List<PublishedContent> contents, long runId, List<CheckResult> results, Duration checking)
            throws SQLException {
        var versions = new ArrayList<Long>();
        for (var content : contents) {
            versions.add(content.publish(runId, results, checking));
        }
        return versions;
    }
}
