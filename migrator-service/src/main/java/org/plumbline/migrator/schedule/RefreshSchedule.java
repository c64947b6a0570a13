package org.plumbline.migrator.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.PublicationConfig;
import org.plumbline.migrator.readmodel.RefreshService;

/**
 * Has every fact compared and the materialized views refreshed while few read them: what is published beside a view makes each
 * query a little dearer, and no mark tells of what was changed past the triggers.
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
            // Whoever wants no runs of a pipeline by themselves wants none for this reason either.
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
