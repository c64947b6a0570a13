package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;
import org.plumbline.service.failure.Failure.Conflict;

/** Starts delta runs by itself. Every replica has the schedule; the lock of a pipeline lets one of them run it. */
@ApplicationScoped
class Schedule {

    private static final String REQUESTED_BY = "schedule";

    private final ScheduleSettings settings;
    private final Pipelines pipelines;
    private final RunService runs;
    private final TimedJobs jobs;

    Schedule(ScheduleSettings settings, Pipelines pipelines, RunService runs, TimedJobs jobs) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** A setting that cannot be understood stops the start, also where the scheduler is off. */
    void start(@Observes StartupEvent event) {
        var names = pipelines.all().stream().map(Pipeline::name).toList();
        settings.unread(names).forEach(name -> Log.warnf("%s names no pipeline; there are %s", name, names));
        for (var name : names) {
            jobs.begin("delta-runs-of-" + name, settings.of(name), () -> startRun(name));
        }
    }

    /** How the run ends is for its own log lines to say; what kept it from starting is said here. */
    private void startRun(String pipeline) {
        try {
            runs.start(new RunRequest(pipeline, RunMode.DELTA), REQUESTED_BY);
        } catch (Conflict e) {
            Log.debugf("No scheduled run of %s: %s", pipeline, e.getMessage());
        } catch (SQLException | RuntimeException e) {
            Log.warnf(e, "The scheduled run of %s could not be started; the next one tries again", pipeline);
        }
    }
}
