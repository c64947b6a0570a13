package org.plumbline.migrator.publication;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.check.Checks;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Examinations;
import org.plumbline.migrator.check.Profiles;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

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
    private final Examinations examinations;
    private final Profiles profiles;

    Publisher(Checks checks, Examinations examinations, Profiles profiles) {
        this.checks = checks;
        this.examinations = examinations;
        this.profiles = profiles;
    }

    /** What a pipeline can publish. */
    public static Set<String> knownPublications() {
        var names = new LinkedHashSet<String>();
        Datasets.all().stream().map(Dataset::publication).forEach(names::add);
        return names;
    }

    /**
     * Ends the transaction of {@code context.target()}: committed where the content was published or is published
     * already, rolled back where a critical check failed.
     *
     * @param context with the coverage that is enough; more is looked at where that would prove nothing
     */
    public PublicationOutcome publish(CheckContext context, long runId) throws SQLException {
        var target = context.target();
        var contents = context.pipeline().publishes().stream()
                .map(dataset -> new PublishedContent(target, dataset))
                .toList();
        for (var content : contents) {
            content.collectChanges();
        }
        profiles.before(context);
        var covered = context.with(coverage(context, contents));
        for (var content : contents) {
            content.bringUpToDate();
        }
        var started = System.nanoTime();
        var results = checks.examine(covered);
        if (!CheckResult.blocking(results).isEmpty()) {
            target.rollback();
            return new PublicationOutcome(null, results);
        }
        var versions = publish(contents, runId, results, Duration.ofNanos(System.nanoTime() - started));
        examinations.record(covered, runId);
        for (var place = 0; place < versions.size(); place++) {
            profiles.record(context, context.pipeline().publishes().get(place), versions.get(place));
        }
        target.commit();
        return new PublicationOutcome(versions.isEmpty() ? null : versions.getFirst(), results);
    }

    private Coverage coverage(CheckContext context, List<PublishedContent> contents) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return Coverage.EVERYTHING;
        }
        var rightAfter = examinations.lastByTheSameChecks(context);
        if (rightAfter.isEmpty()) {
            Log.info("The last publication did not go through the same checks: they look at everything");
            return Coverage.EVERYTHING;
        }
        new Statements(context.target())
                .update(
                        SqlFile.read("publication/collect_written.sql"),
                        context.pipeline().source(),
                        rightAfter.get());
        for (var content : contents) {
            var examined = content.collectExamined();
            if (examined > Math.min(MOST_EXAMINED, content.publishedRows() / MOST_EXAMINED_ONE_IN)) {
                Log.infof("%d facts may be different: the checks look at everything", examined);
                return Coverage.EVERYTHING;
            }
        }
        return Coverage.CHANGES;
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
