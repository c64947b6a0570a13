package org.plumbline.migrator.run.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.run.RunView.EntityCounts;
import org.plumbline.model.tree.Fields;

/** Counts the runs of this process, each once it has ended. */
@ApplicationScoped
class RunMetrics {

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunView run) {
        run.entities().forEach(entity -> count(run, entity));
        Timer.builder("plumbline.run.duration")
                .description("Duration of runs, by outcome")
                .tag("pipeline", run.pipeline())
                .tag("mode", Fields.written(run.mode()))
                .tag("outcome", Fields.written(run.state()))
                .register(registry)
                .record(Duration.between(run.startedAt(), run.finishedAt()));
    }

    private void count(RunView run, EntityCounts entity) {
        var counts = entity.counts();
        add("plumbline.rows.read", "Rows read from the source", run, entity, counts.read());
        add("plumbline.rows.written", "Rows written to the target", run, entity, counts.written());
        add("plumbline.rows.unchanged", "Rows read and found unchanged", run, entity, counts.unchanged());
        add("plumbline.rows.quarantined", "Rows that could not be loaded", run, entity, counts.quarantined());
        add("plumbline.rows.deleted", "Rows removed or marked as deleted", run, entity, counts.deleted());
    }

    private void add(String name, String description, RunView run, EntityCounts entity, long rows) {
        Counter.builder(name)
                .description(description)
                .tag("pipeline", run.pipeline())
                .tag("entity", entity.entity())
                .register(registry)
                .increment((double) rows);
    }
}
