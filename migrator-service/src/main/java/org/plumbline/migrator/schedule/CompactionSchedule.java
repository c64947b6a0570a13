package org.plumbline.migrator.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.Compaction;
import org.plumbline.migrator.publication.PublicationConfig;

/** Schedules compactions of delta tables between runs, so that no run waits for them. */
@ApplicationScoped
class CompactionSchedule {

    private static final String PROPERTY = "plumbline.publication.compaction";

    private final PublicationConfig config;
    private final Pipelines pipelines;
    private final Compaction compaction;
    private final TimedJobs jobs;

    CompactionSchedule(PublicationConfig config, Pipelines pipelines, Compaction compaction, TimedJobs jobs) {
        this.config = config;
        this.pipelines = pipelines;
        this.compaction = compaction;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        var timing = Timing.of(PROPERTY, config.compaction());
        jobs.begin(
                "compactions",
                timing,
                () -> compaction.compactWhereDue(pipelines.all().stream()
                        .flatMap(pipeline -> pipeline.publishes().stream())
                        .distinct()
                        .toList()));
    }
}
