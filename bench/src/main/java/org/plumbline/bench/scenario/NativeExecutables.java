package org.plumbline.bench.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.plumbline.bench.measure.Quantile;
import org.plumbline.bench.migrator.MigratorProcess;
import org.plumbline.bench.service.Catalog;
import org.plumbline.bench.service.Dashboards;
import org.plumbline.bench.service.Form;
import org.plumbline.bench.service.RunningService;
import org.plumbline.deploy.local.Packaging;

/** Each service as an executable and on a JVM: how long until it is ready, what memory it holds, its size, and how fast it works. */
final class NativeExecutables {

    private static final int STARTS = 5;
    private static final int WARMING_UP = 3_000;
    private static final int TIMES = 300;
    private static final double MILLIS = 1_000;
    private static final double NEARLY_ALL = 99;
    private static final double MEGABYTE = 1_000_000;
    private static final double SIZE_AIM = 110;

    private final Clock clock = Clock.systemUTC();
    private final DayByPlatform aDayByPlatform = new DayByPlatform();

    /** What an executable may take. */
    private enum Aim {
        OF_DASHBOARDS(100, 80),
        OF_OTHERS(250, 120);

        private final double readyMillis;
        private final double idleMegabytes;

        Aim(double readyMillis, double idleMegabytes) {
            this.readyMillis = readyMillis;
            this.idleMegabytes = idleMegabytes;
        }
    }

    void measure(Workbench bench) throws SQLException {
        for (var form : List.of(Form.executable(), Form.forReaders())) {
            new Candidate(bench, form, Catalog.MODULE)
                    .started(() -> Catalog.start(bench.server(), bench.projectDirectory(), form));
        }
        for (var form : List.of(Form.executable(), Form.onJvm())) {
            firstLoad(new Candidate(bench, form, MigratorProcess.MODULE));
        }
        bench.requireLoaded();
        for (var form : List.of(Form.executable(), Form.forReaders())) {
            readers(new Candidate(bench, form, Dashboards.MODULE));
        }
    }

    private static void firstLoad(Candidate candidate) throws SQLException {
        var bench = candidate.bench();
        var database = "first_load_" + candidate.form().packaging().name().toLowerCase(Locale.ROOT);
        bench.server().createTarget(database);
        Supplier<MigratorProcess> start =
                () -> MigratorProcess.start(bench.server(), bench.projectDirectory(), candidate.form(), database);
        candidate.started(start);
        try (var migrator = start.get()) {
            var run = migrator.run("moderation", "full");
            candidate.add("first load, extraction to written", run.movedSeconds(), "s");
            candidate.add("first load, with publication", run.wholeSeconds(), "s");
            candidate.add(
                    "memory, at most", (double) migrator.process().memory().mostMb(), "MB");
        }
    }

    private void readers(Candidate candidate) {
        var bench = candidate.bench();
        Supplier<Dashboards> start = () -> Dashboards.start(bench.server(), bench.projectDirectory(), candidate.form());
        candidate.started(start);
        try (var dashboards = start.get()) {
            latency(candidate, "overview", time -> dashboards.millisOf(overview(time)));
            latency(candidate, "composed query", time -> dashboards.millisOfQuery(aDayByPlatform.json(time)));
            candidate.add(
                    "memory, after these",
                    (double) dashboards.process().memory().nowMb(),
                    "MB");
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

    /** A service in one of the forms. */
    private record Candidate(Workbench bench, Form form, String module) {

        /** Starts it a few times. */
        void started(Supplier<? extends RunningService> start) {
            var seconds = new ArrayList<Double>();
            var megabytes = new ArrayList<Double>();
            for (var time = 0; time < STARTS; time++) {
                try (var service = start.get()) {
                    seconds.add(service.process().secondsToReady());
                    megabytes.add((double) service.process().memory().nowMb());
                }
            }
            var aim = module.equals(Dashboards.MODULE) ? Aim.OF_DASHBOARDS : Aim.OF_OTHERS;
            add("start to ready", Quantile.median(seconds) * MILLIS, "ms", aim.readyMillis);
            add("memory, when ready", Quantile.median(megabytes), "MB", aim.idleMegabytes);
            add("size without a JVM", bytes() / MEGABYTE, "MB", SIZE_AIM);
        }

        void add(String figure, double value, String unit) {
            bench.measurements().add(named(figure), value, unit);
            bench.progress().say("  %s: %.1f %s".formatted(named(figure), value, unit));
        }

        /** What is asked of it is asked of the executable. */
        private void add(String figure, double value, String unit, double most) {
            if (form.packaging() == Packaging.NATIVE) {
                bench.measurements().add(named(figure), value, unit, most);
            } else {
                add(figure, value, unit);
            }
        }

        private String named(String figure) {
            return "%s, %s, %s".formatted(module, figure, form.packaging() == Packaging.NATIVE ? "native" : "JVM");
        }

        /** Of the executable, or of all files beside the jar. */
        private long bytes() {
            var artifact = form.packaging()
                    .artifact(bench.projectDirectory().resolve(module).resolve("target"));
            var path = form.packaging() == Packaging.NATIVE ? artifact : artifact.getParent();
            try (var files = Files.walk(path)) {
                return files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
