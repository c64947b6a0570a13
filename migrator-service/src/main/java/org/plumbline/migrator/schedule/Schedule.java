package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Scheduler.JobDefinition;
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
    private final Scheduler scheduler;

    Schedule(ScheduleSettings settings, Pipelines pipelines, RunService runs, Scheduler scheduler) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.runs = runs;
        this.scheduler = scheduler;
    }

    /** A setting that cannot be understood stops the start, also where the scheduler is off. */
    void start(@Observes StartupEvent event) {
        var names = pipelines.all().stream().map(Pipeline::name).toList();
        settings.unread(names).forEach(name -> Log.warnf("%s names no pipeline; there are %s", name, names));
        for (var name : names) {
            var timing = settings.of(name);
            if (scheduler.isStarted()) {
                begin(name, timing);
            }
        }
    }

    private void begin(String pipeline, Timing timing) {
        switch (timing) {
            case Timing.Never() -> Log.infof("Pipeline %s runs when it is asked to: its schedule is off", pipeline);
            case Timing.Every(var interval) ->
                job(pipeline)
                        .setInterval(interval.toString())
                        .setDelayed(interval.toString())
                        .schedule();
            case Timing.Cron(var expression) ->
                job(pipeline).setCron(expression).schedule();
        }
    }

    private JobDefinition<?> job(String pipeline) {
        return scheduler
                .newJob("delta-runs-of-" + pipeline)
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> startRun(pipeline), true);
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
