package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Measurements;
import org.plumbline.bench.measure.Sizes;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.migrator.MigratorProcess;
import org.plumbline.bench.migrator.MigratorProcess.RunRecord;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.bench.service.Form;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackFailure;

/** What scenarios use, one after another: the databases, the services, and the figures so far. */
public final class Workbench implements AutoCloseable {

    /** With fewer posts, the figures mean nothing. */
    private static final long POSTS_WORTH_FIGURES = 10_000;

    private static final int PART_OF_A_TRY = 2_000;
    private static final double MOST_SECONDS_WARMING_UP = 120;

    private final BenchServer server;
    private final Sizes sizes;
    private final Progress progress;
    private final Measurements measurements = new Measurements();
    private MigratorProcess migrator;
    private Dashboards dashboards;
    private boolean loaded;

    public Workbench(BenchServer server, Sizes sizes, Progress progress) {
        this.server = server;
        this.sizes = sizes;
        this.progress = progress;
    }

    public BenchServer server() {
        return server;
    }

    public Sizes sizes() {
        return sizes;
    }

    /** The figures of all scenarios so far; each scenario adds its own. */
    public Measurements measurements() {
        return measurements;
    }

    public Progress progress() {
        return progress;
    }

    /** The migrator, started on first use. */
    MigratorProcess migrator() {
        if (migrator == null) {
            migrator = new MigratorProcess(server, clockTolerance());
        }
        return migrator;
    }

    /**
     * How long after an edit the migrator's runs still read it again; shorter with little data, so that a small trial
     * is short.
     */
    Duration clockTolerance() {
        return Duration.ofSeconds(scaled((int) MigratorProcess.CLOCK_TOLERANCE.toSeconds()));
    }

    /** The bi-service, started on first use. */
    Dashboards dashboards() {
        if (dashboards == null) {
            dashboards = new Dashboards(server, Form.forReaders());
        }
        return dashboards;
    }

    /** Stops the bi-service; its next use starts one with new sessions. */
    void stopDashboards() {
        if (dashboards != null) {
            dashboards.close();
            dashboards = null;
        }
    }

    RunRecord load() throws SQLException {
        if (isLoaded()) {
            throw new StackFailure("The kept data is loaded: leave out the scenario load, or give another folder");
        }
        var load = run("full");
        loaded = true;
        return load;
    }

    /** Loads everything, unless an earlier scenario did or the kept data is already loaded. */
    void requireLoaded() throws SQLException {
        if (!loaded && !isLoaded()) {
            progress.say("  first, everything is loaded");
            load();
        }
    }

    private boolean isLoaded() throws SQLException {
        try (var target = server.target()) {
            loaded = Sql.number(target, "SELECT count(*) FROM bi.publications") > 0;
            return loaded;
        }
    }

    /** Sends requests before anything is measured, because a service that has just started still compiles its code. */
    void warmUp(int times, IntConsumer request) {
        var watch = Stopwatch.start();
        for (var time = 0; time < scaled(times) && watch.seconds() < MOST_SECONDS_WARMING_UP; time++) {
            request.accept(time);
        }
    }

    /** The milliseconds that each request takes, after a warm-up with requests of the same kind. */
    List<Double> timed(int warmingUp, int times, IntConsumer request) {
        warmUp(warmingUp, request);
        return each(times, time -> {
            var watch = Stopwatch.start();
            request.accept(scaled(warmingUp) + time);
            return watch.millis();
        });
    }

    /** The results of repeating something. */
    List<Double> each(int times, IntToDoubleFunction thing) {
        return IntStream.range(0, scaled(times)).mapToDouble(thing).boxed().toList();
    }

    /** How often to repeat something; rarely in a trial with little data. */
    int scaled(int times) {
        return sizes.posts() < POSTS_WORTH_FIGURES ? Math.max(1, times / PART_OF_A_TRY) : times;
    }

    /** Runs the moderation pipeline in this mode to its end. */
    RunRecord run(String mode) throws SQLException {
        return run("moderation", mode);
    }

    RunRecord run(String pipeline, String mode) throws SQLException {
        var run = migrator().run(pipeline, mode);
        progress.say("  %-9s  read %,9d  written %,9d  moved in %8.3f s, checks %8.3f s, whole run %8.3f s"
                .formatted(
                        mode, run.read(), run.written(), run.movedSeconds(), run.checksSeconds(), run.wholeSeconds()));
        return run;
    }

    /** Repeats something on several threads at once. */
    static void atOnce(int many, int times, Runnable request) {
        try (var readers = Executors.newFixedThreadPool(many)) {
            var ends = IntStream.range(0, times)
                    .mapToObj(_ -> CompletableFuture.runAsync(request, readers))
                    .toList();
            ends.forEach(end -> await(end, "readers"));
        }
    }

    /** Waits for a concurrent task. */
    static void await(CompletableFuture<Void> end, String who) {
        try {
            end.join();
        } catch (CompletionException e) {
            throw new StackFailure(
                    "One of the %s broke off: %s".formatted(who, e.getCause().getMessage()), e);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted in a pause", e);
        }
    }

    @Override
    public void close() {
        stopDashboards();
        if (migrator != null) {
            migrator.close();
        }
    }
}
