package org.plumbline.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.plumbline.deploy.local.identity.Keycloak;
import org.plumbline.deploy.local.identity.Tokens;
import org.plumbline.deploy.local.migration.MigratorClient;
import org.plumbline.deploy.local.migration.PipelineRun;
import org.plumbline.deploy.local.migration.RunDisplay;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.local.process.LogTail;
import org.plumbline.deploy.local.process.PortCheck;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.OwnerLock;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * The whole suite on one machine: PostgreSQL, Keycloak, and the three packaged services.
 *
 * <p>At most one stack runs per folder. Leftovers of a killed stack are stopped before a new one starts. Stacks with
 * different folders and ports can run at the same time.
 */
public final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final Progress progress;
    private final StackProcesses processes;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Health health = new Health(http);
    private OwnerLock lock;
    private LocalPostgres postgres;
    private boolean closed;

    /** Does not start anything; use {@link #bringUp()}. {@link #close()} may be called at any time, from any thread. */
    public LocalStack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.processes = new StackProcesses(settings);
    }

    /**
     * Starts a stack and returns when every part is ready, but does not run pipelines ({@link #runPipelines}).
     *
     * @throws StackFailure with the reason and the end of the relevant log, after all started parts were stopped
     */
    public static LocalStack start(StackSettings settings, Progress progress) {
        var stack = new LocalStack(settings, progress);
        try {
            stack.bringUp();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starts every part in order, and returns when all are ready. */
    public void bringUp() {
        takeOver();
        var server = startPostgres();
        var keycloak = new Keycloak(settings, server);
        keycloak.prepare(progress);
        progress.say("Starting Keycloak");
        var keycloakProcess = processes.start(keycloak::start);
        loadSamples(server);
        keycloak.awaitReady(keycloakProcess, health);
        // The migrator creates the target's tables, which the other services read.
        startServices(server, List.of(ServicePart.MIGRATOR));
        startServices(server, List.of(ServicePart.BI, ServicePart.CATALOG));
    }

    /**
     * Runs every pipeline, one after the other, even if one fails: in full if it has never been published, otherwise as
     * a delta run. The services stay up after a failure, because they explain it.
     *
     * @return why pipelines were not published; empty if all were
     */
    public List<String> runPipelines(RunDisplay display) {
        var migrator = new MigratorClient(http, settings.address(PortSetting.MIGRATOR), () -> token("ada"));
        var trouble = new ArrayList<String>();
        try {
            for (var pipeline : migrator.pipelines()) {
                progress.say("Running the " + pipeline + " pipeline");
                var mode = migrator.hasPublished(pipeline) ? "delta" : "full";
                run(new PipelineRun(migrator, display), pipeline, mode).ifPresent(trouble::add);
            }
        } catch (StackFailure e) {
            trouble.add(e.getMessage());
        }
        return List.copyOf(trouble);
    }

    private static Optional<String> run(PipelineRun run, String pipeline, String mode) {
        try {
            return run.execute(pipeline, mode);
        } catch (StackFailure e) {
            return Optional.of(pipeline + ": " + e.getMessage());
        }
    }

    /** Records for other commands that the start is complete, and its problems. */
    public void announceReady(List<String> trouble) {
        processes.record(true, trouble);
    }

    /** An access token of a demo account. */
    public String token(String user) {
        return new Tokens(http, settings.issuer()).token(user);
    }

    public boolean isClosing() {
        return processes.isClosing();
    }

    public StackSettings settings() {
        return settings;
    }

    public URI address(PortSetting setting) {
        return settings.address(setting);
    }

    public synchronized LocalPostgres postgres() {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return postgres;
    }

    /**
     * Waits until a part exits by itself, and returns which one and why. While the stack is being stopped, it returns
     * only after a minute; by then this process has ended.
     */
    public StackFailure awaitBreakdown() {
        var server = postgres();
        var database = ProcessHandle.of(server.pid())
                .orElseThrow(() -> new StackFailure("PostgreSQL has ended"))
                .onExit()
                .thenApply(ended -> new StackFailure("PostgreSQL has ended by itself.\n"
                        + LogTail.of(settings.localDirectory().resolve("postgres.log"))));
        var part = processes.firstToEnd().thenApply(ChildProcess::failure);
        var failure = (StackFailure) CompletableFuture.anyOf(database, part).join();
        if (processes.isClosing()) {
            // Not a failure: the parts are being stopped, and this process will be ended too.
            return CompletableFuture.supplyAsync(() -> failure, CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES))
                    .join();
        }
        return failure;
    }

    /** Stops every part in order, PostgreSQL last because the others write to it. Closing twice does nothing. */
    @Override
    public void close() {
        processes.stop(progress);
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (postgres != null) {
                progress.say("Stopping PostgreSQL");
                postgres.close();
            }
            if (lock != null) {
                StackState.delete(settings.localDirectory());
                lock.close();
            }
            http.close();
        }
    }

    /** Takes the lock that ensures one running stack per folder; empty if another launcher holds it. */
    public static Optional<OwnerLock> tryLock(Path localDirectory) {
        return OwnerLock.tryTake(localDirectory.resolve("stack.lock"));
    }

    private void takeOver() {
        try {
            Files.createDirectories(settings.logDirectory());
        } catch (IOException e) {
            throw new StackFailure(
                    "Cannot use " + settings.localDirectory() + " (PLUMBLINE_LOCAL_DIR): " + e.getMessage(), e);
        }
        synchronized (this) {
            lock = tryLock(settings.localDirectory()).orElseThrow(this::alreadyRunning);
        }
        StackState.read(settings.localDirectory()).ifPresent(state -> state.stopLeftovers(progress));
        LocalPostgres.stopLeftover(settings.postgresDirectory());
        PortCheck.requireFree(settings);
        for (var service : ServicePart.values()) {
            // Fails if it is not built.
            service.artifact(settings);
        }
    }

    private StackFailure alreadyRunning() {
        return new StackFailure(StackState.read(settings.localDirectory())
                .map(state -> state.alreadyRunningIn(settings.localDirectory()))
                .orElse("Another launcher is just starting a stack in " + settings.localDirectory()));
    }

    private synchronized LocalPostgres startPostgres() {
        processes.requireOpen();
        progress.say("Starting PostgreSQL");
        postgres = LocalPostgres.start(
                settings.postgresDirectory(), settings.port(PortSetting.POSTGRES), PostgresSettings.forLocalStack());
        processes.record(false, List.of());
        TargetDatabase.create(postgres, StackSettings.TARGET_DATABASE);
        return postgres;
    }

    private void loadSamples(LocalPostgres server) {
        for (var source : SampleSource.values()) {
            if (!source.isReplaced(settings.environment()) && source.load(server)) {
                progress.say("Filled the sample database " + source.database());
            }
        }
    }

    private void startServices(LocalPostgres server, List<ServicePart> services) {
        progress.say("Starting "
                + String.join(
                        " and ", services.stream().map(ServicePart::module).toList()));
        var started = services.stream()
                .map(service -> processes.start(() -> service.start(settings, server)))
                .toList();
        for (var i = 0; i < services.size(); i++) {
            health.await(started.get(i), services.get(i).readiness(settings), settings.patience());
        }
    }
}
