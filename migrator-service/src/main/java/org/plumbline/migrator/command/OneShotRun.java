package org.plumbline.migrator.command;

import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.plumbline.migrator.check.runner.CheckJournal;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.Compaction;
import org.plumbline.migrator.run.RunService;
import org.plumbline.migrator.run.RunState;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.sql.TransientStates;
import org.plumbline.service.failure.Failure.Conflict;
import org.plumbline.service.failure.Failure.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Carries out one run and returns its outcome as exit status. */
@ApplicationScoped
public class OneShotRun implements QuarkusApplication {

    /** Another process runs the pipeline; a job may try again later. */
    static final int RUNNING_ELSEWHERE = 3;

    private static final String REQUESTED_BY = "one-shot";
    private static final long MILLIS_BETWEEN_LOOKS = 250;

    private final RunService runs;
    private final CheckJournal checks;
    private final Pipelines pipelines;
    private final Compaction compaction;
    private final CountDownLatch stopping = new CountDownLatch(1);

    OneShotRun(RunService runs, CheckJournal checks, Pipelines pipelines, Compaction compaction) {
        this.runs = runs;
        this.checks = checks;
        this.pipelines = pipelines;
        this.compaction = compaction;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Override
    public int run(String... arguments) throws SQLException, InterruptedException {
        return run(MigrateArguments.commandLine(), arguments);
    }

    /** @param line its streams receive the output */
    int run(CommandLine line, String... arguments) throws SQLException, InterruptedException {
        var request = MigrateArguments.request(line.parseArgs(arguments));
        try {
            return follow(runs.start(request, REQUESTED_BY), line.getOut(), line.getErr());
        } catch (InvalidInput e) {
            line.getErr().println(e.getMessage());
            return ExitCode.USAGE;
        } catch (Conflict e) {
            line.getErr().println(e.getMessage());
            return RUNNING_ELSEWHERE;
        }
    }

    /** Reads the run's state; if the target is down, the run itself waits for it. */
    private RunView look(RunView last) {
        try {
            return runs.find(last.id());
        } catch (RuntimeException e) {
            if (runs.carriesOut(last.id()) && TransientStates.cause(e)) {
                return last;
            }
            throw e;
        }
    }

    private int follow(RunView started, PrintWriter out, PrintWriter err) throws SQLException, InterruptedException {
        var progress = new ProgressLines(out, ProgressLines.isWatched());
        var run = started;
        while (run.state() == RunState.RUNNING) {
            progress.show(run);
            if (stopping.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                err.println("Stopping: run %d ends after the current chunk; the next run continues from there."
                        .formatted(run.id()));
                return ExitCode.SOFTWARE;
            }
            run = look(run);
        }
        progress.finish(run);
        progress.warn(run, checks.warnings(run.id()));
        if (run.state() == RunState.SUCCEEDED) {
            compact(run.pipeline());
            return ExitCode.OK;
        }
        err.println("Not published: " + run.error());
        return ExitCode.SOFTWARE;
    }

    /** Compacts, as the schedule would. The run stays published even if this fails. */
    private void compact(String pipeline) {
        try {
            compaction.compactWhereDue(pipelines.named(pipeline).orElseThrow().publishes());
        } catch (SQLException e) {
            Log.warn("The delta tables were not compacted; the next run tries again", e);
        }
    }
}
