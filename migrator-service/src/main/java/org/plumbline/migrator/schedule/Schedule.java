package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.Compaction;
import org.plumbline.migrator.publication.PublicationConfig;
import org.plumbline.migrator.readmodel.RefreshService;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import org.plumbline.migrator.run.RunService;

/** Schedules the service's jobs. An invalid setting stops the start, even if the scheduler is off. */
@ApplicationScoped
class Schedule {

    private final ScheduleSettings settings;
    private final Pipelines pipelines;
    private final TimedJobs jobs;

    Schedule(ScheduleSettings settings, Pipelines pipelines, TimedJobs jobs) {
        this.settings = settings;
        this.pipelines = pipelines;
        this.jobs = jobs;
    }

    /** Delta runs of each pipeline. */
    void startRuns(@Observes StartupEvent event, RunService runs) {
        var names = pipelines.all().stream().map(Pipeline::name).toList();
        settings.unread(names).forEach(name -> Log.warnf("%s does not name a pipeline; there are %s", name, names));
        for (var name : names) {
            var run = new RunRequest(name, RunMode.DELTA);
            jobs.begin("delta-runs-of-" + name, settings.of(name), () -> runs.start(run, TimedJobs.REQUESTED_BY));
        }
    }

    /**
     * The comparison of every fact and a refresh, at quiet times: delta rows slow down queries, and changes that
     * bypassed the triggers left no mark.
     */
    void startRefreshes(@Observes StartupEvent event, RefreshService refreshes, PublicationConfig config) {
        var timing = Timing.of("plumbline.publication.refresh", config.refresh());
        for (var pipeline : pipelines.all()) {
            // A pipeline without scheduled runs has no scheduled refresh either.
            if (!(settings.of(pipeline.name()) instanceof Timing.Never)) {
                jobs.begin(
                        "refreshes-of-" + pipeline.name(),
                        timing,
                        () -> refreshes.refreshOrMark(pipeline, TimedJobs.REQUESTED_BY));
            }
        }
    }

    /** Compactions of delta tables between runs, so that no run waits for them. */
    void startCompactions(@Observes StartupEvent event, Compaction compaction, PublicationConfig config) {
        jobs.begin(
                "compactions",
                Timing.of("plumbline.publication.compaction", config.compaction()),
                () -> compaction.compactWhereDue(pipelines.all().stream()
                        .flatMap(pipeline -> pipeline.publishes().stream())
                        .distinct()
                        .toList()));
    }

    /** The deletion of old audit entries. */
    void startAuditRetention(@Observes StartupEvent event, AuditRetention retention, AuditConfig config) {
        jobs.begin("cuts-of-the-audit-log", Timing.of("plumbline.audit.forget", config.forget()), retention::forget);
    }
}
