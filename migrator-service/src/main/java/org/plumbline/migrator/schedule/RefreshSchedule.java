package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Set;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.PublicationConfig;
import org.plumbline.migrator.readmodel.RefreshService;
import org.plumbline.service.failure.Failure.Conflict;

/**
 * Has every fact compared and the materialized views refreshed while few read them: what is published beside a view makes each
 * query a little dearer, and no mark tells of what was changed past the triggers.
 */
@ApplicationScoped
class RefreshSchedule {

    private static final String PROPERTY = "plumbline.publication.refresh";
    private static final String REQUESTED_BY = "schedule";

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
        var timing = timing();
        for (var pipeline : pipelines.all()) {
            // Whoever wants no runs of a pipeline by themselves wants none for this reason either.
            if (settings.of(pipeline.name()) instanceof Timing.Never) {
                continue;
            }
            jobs.begin("refreshes-of-" + pipeline.name(), timing, () -> refresh(pipeline));
        }
    }

    private Timing timing() {
        try {
            return Timing.parse(config.refresh());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s is '%s'; it takes a cron expression such as '0 30 3 * * ?', an interval such as 24h, or off (%s)"
                            .formatted(PROPERTY, config.refresh(), e.getMessage()),
                    e,
                    Set.of(PROPERTY));
        }
    }

    private void refresh(Pipeline pipeline) {
        try {
            refreshes.refresh(pipeline, REQUESTED_BY);
        } catch (Conflict e) {
            Log.infof("No scheduled refresh by %s: %s", pipeline.name(), e.getMessage());
        } catch (SQLException | RuntimeException e) {
            Log.warnf(e, "The scheduled refresh by %s could not be started; the next one tries again", pipeline.name());
        }
    }
}
