package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurements;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.migrator.MigratorProcess;
import org.plumbline.bench.migrator.MigratorProcess.RunRecord;
import org.plumbline.deploy.local.StackFailure;

/** Runs of the migrator on an idle machine. */
final class MigratorRuns {

    private static final double TIMES_THE_YARDSTICK = 2.5;
    private static final double PUBLISHED_TIMES_THE_YARDSTICK = 3;
    private static final double RECONCILE_SECONDS = 30;
    private static final double REPAIR_SECONDS = 20;

    private static final int DELTA_WARMING_UP = 25;
    /**
     * Enough runs for the delta tables to exceed their allowed share of the facts, so that compactions are included.
     */
    private static final int DELTA_TIMES = 40;

    private static final double SLOWEST_OF_MEDIAN = 2;
    private static final double MOVED_MILLIS = 300;
    private static final double CHECKS_MILLIS = 1000;
    private static final double PUBLICATION_MILLIS = 500;
    private static final double WHOLE_MILLIS = 2000;

    private static final int UNCHANGED_TIMES = 5;
    private static final double UNCHANGED_MILLIS = 250;
    private static final double MILLIS = 1000;

    private MigratorRuns() {}

    /** Moves everything into an empty target database. */
    static void load(Workbench bench) throws SQLException {
        bench.migrator();
        try (var target = bench.server().target()) {
            Sql.settle(target);
        }
        var run = bench.load();
        var results = bench.measurements();
        results.add("extraction to written", run.movedSeconds(), "s");
        results.add("legacy rows per second", run.read() / run.movedSeconds(), "rows/s");
        results.add("posts alone, per second", run.postsPerSecond(), "rows/s");
        compare(results, "extraction to written", run.movedSeconds(), TIMES_THE_YARDSTICK);
        results.add("checks", run.checksSeconds(), "s");
        results.add("publication without checks", run.publishedSeconds(), "s");
        results.add("with publication", run.wholeSeconds(), "s");
        compare(results, "with publication", run.wholeSeconds(), PUBLISHED_TIMES_THE_YARDSTICK);
        results.count("rows quarantined", run.quarantined(), "rows");
        var heap = bench.migrator().heap();
        results.add("heap, most used", (double) heap.usedMb(), "MB", MigratorProcess.HEAP_MB);
        results.count("heap, most left by a collection", heap.liveMb(), "MB");
    }

    /** Compares with the yardstick, if it was measured in the same bench run. */
    private static void compare(Measurements results, String what, double seconds, double atMost) {
        results.value("yardstick", Yardstick.TOTAL)
                .ifPresent(yardstick -> results.add(what + " / yardstick", seconds / yardstick, "x", atMost));
    }

    /** Finds what no cursor shows: silent edits and hard deletes. */
    static void reconcile(Workbench bench) throws SQLException {
        bench.requireLoaded();
        // Picks up what an earlier scenario may have left.
        bench.run("delta");
        var changes = new LegacyChanges(bench);
        var edited = changes.editSilently();
        var deleted = changes.deleteReports();
        var run = bench.run("reconcile").thatWrote(edited);
        if (run.deleted() != deleted) {
            throw new StackFailure(
                    "Run %d removed %,d rows instead of %,d".formatted(run.id(), run.deleted(), deleted));
        }
        var results = bench.measurements();
        results.count("silent edits found", edited, "rows");
        results.count("deletes found", deleted, "rows");
        results.add("comparison to written", run.movedSeconds(), "s", RECONCILE_SECONDS);
        results.add("all checks, of everything", run.checksSeconds(), "s");
        results.add("whole, with checks of everything and publication", run.wholeSeconds(), "s", RECONCILE_SECONDS);
        results.add("heap, most used", (double) bench.migrator().heap().usedMb(), "MB", MigratorProcess.HEAP_MB);
    }

    /** Delta runs after an edit of a thousand posts: on an idle legacy database, and with a transaction in flight. */
    static void delta(Workbench bench) throws SQLException {
        var changes = new LegacyChanges(bench);
        bench.requireLoaded();
        bench.server().warmUp();
        // The first run of a migrator checks everything, because its checks may differ from the last ones. The others
        // let its JVM compile the code of runs, as in a service that makes a run every few minutes.
        for (var time = 0; time < bench.scaled(DELTA_WARMING_UP); time++) {
            changes.editPosts();
            bench.run("delta");
        }
        var runs = new ArrayList<RunRecord>();
        for (var time = 0; time < bench.scaled(DELTA_TIMES); time++) {
            var changed = changes.editPosts();
            runs.add(bench.run("delta").thatWrote(changed));
        }
        var moved = Quantile.median(runs, RunRecord::movedSeconds) * MILLIS;
        var whole = Quantile.median(runs, RunRecord::wholeSeconds) * MILLIS;
        var results = bench.measurements();
        results.add(changes.editedPosts() + " changed posts, extraction to written", moved, "ms", MOVED_MILLIS);
        results.add("all checks", Quantile.median(runs, RunRecord::checksSeconds) * MILLIS, "ms", CHECKS_MILLIS);
        var published = Quantile.median(runs, RunRecord::publishedSeconds) * MILLIS;
        results.add("publication without its checks", published, "ms", PUBLICATION_MILLIS);
        var maintenance = Quantile.median(runs, RunRecord::maintenanceSeconds) * MILLIS;
        results.add("maintenance, when readers have the publication", maintenance, "ms");
        results.add("whole run", whole, "ms", WHOLE_MILLIS);
        var slowest = runs.stream().mapToDouble(RunRecord::wholeSeconds).max().orElseThrow() * MILLIS;
        results.add("whole run, the slowest of %d".formatted(runs.size()), slowest, "ms", SLOWEST_OF_MEDIAN * whole);
        deltaWithTransactionInFlight(bench, changes);
    }

    private static void deltaWithTransactionInFlight(Workbench bench, LegacyChanges changes) throws SQLException {
        try (var writer = bench.server().legacy()) {
            var inFlight = changes.begin(writer);
            var committed = changes.editPosts();
            var delta = bench.run("delta").thatWrote(committed);
            var moved = delta.movedSeconds() * MILLIS;
            bench.measurements().add("with a transaction in flight, extraction to written", moved, "ms", MOVED_MILLIS);
            writer.commit();
            bench.run("delta").thatWrote(inFlight);
        }
    }

    /** Delta runs that find nothing changed, for which they also have to count rows. */
    static void unchanged(Workbench bench) throws SQLException {
        bench.requireLoaded();
        var tolerance = bench.clockTolerance();
        bench.progress().say("  first, %d s of clock tolerance pass".formatted(tolerance.toSeconds()));
        // Within the tolerance, runs also read what the previous scenario edited.
        Workbench.pause(tolerance);
        // Picks up what an earlier scenario may have left.
        bench.run("delta");
        var runs = new ArrayList<RunRecord>();
        for (var time = 0; time < UNCHANGED_TIMES; time++) {
            runs.add(bench.run("delta").thatWrote(0));
        }
        bench.measurements()
                .add("whole run", Quantile.median(runs, RunRecord::wholeSeconds) * MILLIS, "ms", UNCHANGED_MILLIS);
    }

    /** How long a caller waits for the preview of a repair over all posts, of which one in a hundred fails. */
    static void repair(Workbench bench) throws SQLException {
        bench.requireLoaded();
        try (var target = bench.server().target()) {
            Sql.execute(target, Sql.read("repair/mistag.sql"));
            try {
                var failing = Sql.number(target, "SELECT count(*) FROM public.mistagged");
                Sql.execute(target, "VACUUM (ANALYZE) core.post_data");
                Sql.settle(target);
                preview(bench, failing);
            } finally {
                Sql.execute(target, Sql.read("repair/mend.sql"));
            }
        }
    }

    private static void preview(Workbench bench, long failing) {
        var migrator = bench.migrator();
        var watch = Stopwatch.start();
        var preview = migrator.previewRepair("platform-detail");
        var seconds = watch.seconds();
        if (preview.failing() != failing) {
            throw new StackFailure(
                    "The preview found %,d failing rows instead of %,d".formatted(preview.failing(), failing));
        }
        var results = bench.measurements();
        results.count("rows checked", preview.checked(), "rows");
        results.count("failing rows", preview.failing(), "rows");
        results.add("preview", seconds, "s", REPAIR_SECONDS);
        results.add("rows per second", preview.checked() / seconds, "rows/s");
        results.add("heap, most used", (double) migrator.heap().usedMb(), "MB", MigratorProcess.HEAP_MB);
    }
}
