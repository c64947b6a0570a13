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

/** What scenarios work on, one after the other: the databases, the migrator, and the figures so far. */
public final class Workbench implements AutoCloseable {

    /** With fewer, nobody goes by the figures. */
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

    /** Where scenarios leave their figures, and find those of the scenarios before them. */
    public Measurements measurements() {
        return measurements;
    }

    public Progress progress() {
        return progress;
    }

    /** The migrator, started when it is first asked for. */
    MigratorProcess migrator() {
        if (migrator == null) {
            migrator = new MigratorProcess(server, clockTolerance());
        }
        return migrator;
    }

    /** How long after an edit a run of the migrator no longer reads it again: shorter with little data, so that a small try is short. */
    Duration clockTolerance() {
        return Duration.ofSeconds(scaled((int) MigratorProcess.CLOCK_TOLERANCE.toSeconds()));
    }

    /** The bi-service, started when it is first asked for. */
    Dashboards dashboards() {
        if (dashboards == null) {
            dashboards = new Dashboards(server, Form.forReaders());
        }
        return dashboards;
    }

    /** Stops the bi-service: who next asks for it gets one whose sessions are new. */
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

    /** Loads everything, unless a scenario before has, or the kept data is of a bench that did. */
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

    /** Asks before anything is measured, because a service that has just started still compiles itself. */
    void warmUp(int times, IntConsumer request) {
        var watch = Stopwatch.start();
        for (var time = 0; time < scaled(times) && watch.seconds() < MOST_SECONDS_WARMING_UP; time++) {
            request.accept(time);
        }
    }

    /** How many milliseconds each of so many requests takes, after others of the kind. */
    List<Double> timed(int warmingUp, int times, IntConsumer request) {
        warmUp(warmingUp, request);
        return each(times, time -> {
            var watch = Stopwatch.start();
            request.accept(scaled(warmingUp) + time);
            return watch.millis();
        });
    }

    /** What each of so many things comes to. */
    List<Double> each(int times, IntToDoubleFunction thing) {
        return IntStream.range(0, scaled(times)).mapToDouble(thing).boxed().toList();
    }

    /** How often to do something: rarely in a try. */
    int scaled(int times) {
        return sizes.posts() < POSTS_WORTH_FIGURES ? Math.max(1, times / PART_OF_A_TRY) : times;
    }

    /** A run of the moderation pipeline in this mode, to its end. */
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

    /** Does something so many times, by so many at once. */
    static void atOnce(int many, int times, Runnable request) {
        try (var readers = Executors.newFixedThreadPool(many)) {
            var ends = IntStream.range(0, times)
                    .mapToObj(_ -> CompletableFuture.runAsync(request, readers))
                    .toList();
            ends.forEach(end -> await(end, "readers"));
        }
    }

    /** Waits for something that goes on at the same time. */
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
