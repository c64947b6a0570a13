package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;

/** Schedules delta runs. */
@ApplicationScoped
class Schedule {

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

    /** An invalid setting stops the start, even if the scheduler is off. */
    void start(@Observes StartupEvent event) {
        var names = pipelines.all().stream().map(Pipeline::name).toList();
        settings.unread(names).forEach(name -> Log.warnf("%s names no pipeline; there are %s", name, names));
        for (var name : names) {
            var run = new RunRequest(name, RunMode.DELTA);
            jobs.begin("delta-runs-of-" + name, settings.of(name), () -> runs.start(run, TimedJobs.REQUESTED_BY));
        }
    }
}
