package org.plumbline.bench.scenario;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.commons.io.FileUtils;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.migrator.MigratorProcess;
import org.plumbline.bench.service.Catalog;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.bench.service.Form;
import org.plumbline.bench.service.ServiceProcess;
import org.plumbline.deploy.local.Packaging;

/**
 * Each service as an executable, on a JVM, and on a JVM with an AOT cache: time until it is ready, memory, size and
 * speed.
 */
final class NativeExecutables {

    private static final int STARTS = 5;
    private static final int WARMING_UP = 3_000;
    private static final int TIMES = 300;
    private static final double MILLIS = 1_000;
    private static final double NEARLY_ALL = 99;
    private static final double MEGABYTE = 1_000_000;
    private static final double SIZE_AIM = 110;

    private final Clock clock = Clock.systemUTC();

    private record Aim(double readyMillis, double idleMegabytes) {
        static Aim of(String module) {
            return module.equals(Dashboards.MODULE) ? new Aim(100, 80) : new Aim(250, 120);
        }
    }

    private enum Kind {
        EXECUTABLE("native"),
        JVM("JVM"),
        JVM_WITH_CACHE("JVM with AOT cache");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    void measure(Workbench bench) throws SQLException {
        for (var kind : Kind.values()) {
            new Candidate(bench, kind, Catalog.MODULE)
                    .started(Form.forReaders(), form -> new Catalog(bench.server(), form));
        }
        for (var kind : Kind.values()) {
            firstLoad(new Candidate(bench, kind, MigratorProcess.MODULE));
        }
        bench.requireLoaded();
        for (var kind : Kind.values()) {
            readers(new Candidate(bench, kind, Dashboards.MODULE));
        }
    }

    private static void firstLoad(Candidate candidate) throws SQLException {
        var bench = candidate.bench();
        var database = "first_load_" + candidate.kind().name().toLowerCase(Locale.ROOT);
        bench.server().createTarget(database);
        Function<Form, MigratorProcess> start = form -> new MigratorProcess(bench.server(), form, database);
        try (var migrator = start.apply(candidate.started(Form.onJvm(), start))) {
            var run = migrator.run("moderation", "full");
            candidate.add("first load, extraction to written", run.movedSeconds(), "s");
            candidate.add("first load, with publication", run.wholeSeconds(), "s");
            candidate.add("memory, at most", (double) migrator.memory().mostMb(), "MB");
        }
    }

    private void readers(Candidate candidate) {
        var bench = candidate.bench();
        Function<Form, Dashboards> start = form -> new Dashboards(bench.server(), form);
        try (var dashboards = start.apply(candidate.started(Form.forReaders(), start))) {
            latency(candidate, "overview", time -> dashboards.millisOf(overview(time)));
            latency(
                    candidate,
                    "composed query",
                    time -> dashboards.millisOfQuery(ComposedQuery.Asked.DAY_BY_SERVICE.json(time)));
            candidate.add("memory, after these", (double) dashboards.memory().nowMb(), "MB");
        }
    }

    private static void latency(Candidate candidate, String what, IntConsumer request) {
        var millis = candidate.bench().timed(WARMING_UP, TIMES, request);
        candidate.add(what + ", p50", Quantile.median(millis), "ms");
        candidate.add(what + ", p99", Quantile.of(millis, NEARLY_ALL), "ms");
    }

    private String overview(int time) {
        return Dashboards.overviewUntil(
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(time)));
    }

    private record Candidate(Workbench bench, Kind kind, String module) {

        /**
         * Starts the service a few times, and returns the form for a further start.
         *
         * @param onJvm the form on a JVM without a cache
         */
        Form started(Form onJvm, Function<Form, ? extends ServiceProcess> start) {
            var form =
                    switch (kind) {
                        case EXECUTABLE -> Form.executable();
                        case JVM -> onJvm;
                        case JVM_WITH_CACHE -> onJvm.withAotCache(artifact(Packaging.JAR), cache(), start);
                    };
            var seconds = new ArrayList<Double>();
            var megabytes = new ArrayList<Double>();
            for (var time = 0; time < STARTS; time++) {
                try (var service = start.apply(form)) {
                    seconds.add(service.secondsToReady());
                    megabytes.add((double) service.memory().nowMb());
                }
            }
            var aim = Aim.of(module);
            add("start to ready", Quantile.median(seconds) * MILLIS, "ms", aim.readyMillis());
            add("memory, when ready", Quantile.median(megabytes), "MB", aim.idleMegabytes());
            add("size without a JVM", bytes() / MEGABYTE, "MB", SIZE_AIM);
            return form;
        }

        void add(String figure, double value, String unit) {
            add(figure, value, unit, null);
        }

        /** Limits apply to the executable only. */
        private void add(String figure, double value, String unit, Double most) {
            var name = "%s, %s".formatted(module, figure);
            bench.measurements().add(name, kind.shown, value, unit, kind == Kind.EXECUTABLE ? most : null);
            bench.progress().say("  %s: %s: %.1f %s".formatted(name, kind.shown, value, unit));
        }

        private long bytes() {
            return switch (kind) {
                case EXECUTABLE -> sizeOf(artifact(Packaging.NATIVE));
                case JVM -> sizeOf(artifact(Packaging.JAR).getParent());
                case JVM_WITH_CACHE -> sizeOf(artifact(Packaging.JAR).getParent()) + sizeOf(cache());
            };
        }

        private Path artifact(Packaging packaging) {
            return packaging.artifact(ServiceProcess.PROJECT, module);
        }

        private Path cache() {
            return bench.server().folder().resolve(module + ".aot");
        }

        private static long sizeOf(Path path) {
            return FileUtils.sizeOf(path.toFile());
        }
    }
}
