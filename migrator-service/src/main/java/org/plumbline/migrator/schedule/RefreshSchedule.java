package org.plumbline.migrator.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.PublicationConfig;
import org.plumbline.migrator.readmodel.RefreshService;

/**
 * Schedules the comparison of every fact and a refresh for quiet times: delta rows make each query a little slower, and
 * changes that bypassed the triggers left no mark.
 */
@ApplicationScoped
class RefreshSchedule {

    private static final String PROPERTY = "plumbline.publication.refresh";

    private final PublicationConfig config;
    private final ScheduleSettings settings;
    private final Pipelines pipelines;
    private final RefreshService refreshes;
    private final TimedJobs jobs;

    RefreshSchedule(
            PublicationConfig config,
            ScheduleSettings settings,
            Pipelines pipelines,
            RefreshService refreshes,
            TimedJobs jobs) {
        this.config = config;
        this.settings = settings;
        this.pipelines = pipelines;
        this.refreshes = refreshes;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        var timing = Timing.of(PROPERTY, config.refresh());
        for (var pipeline : pipelines.all()) {
            // An operator who schedules no runs of a pipeline wants none for a refresh either.
            if (settings.of(pipeline.name()) instanceof Timing.Never) {
                continue;
            }
            jobs.begin(
                    "refreshes-of-" + pipeline.name(),
                    timing,
                    () -> refreshes.refreshOrMark(pipeline, TimedJobs.REQUESTED_BY));
        }
    }
}
