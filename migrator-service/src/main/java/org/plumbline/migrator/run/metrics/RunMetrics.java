package org.plumbline.migrator.run.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.EnumSet;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunState;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.run.RunView.EntityCounts;
import org.plumbline.model.tree.Fields;

/** Counts the runs of this process, each once it has ended. */
@ApplicationScoped
class RunMetrics {

    private final MeterRegistry registry;
    private final Pipelines pipelines;

    RunMetrics(MeterRegistry registry, Pipelines pipelines) {
        this.registry = registry;
        this.pipelines = pipelines;
    }

    /** Registers the counters at 0, because Prometheus does not count the first value that it sees as an increase. */
    void register(@Observes StartupEvent event) {
        for (var pipeline : pipelines.all()) {
            for (var mode : RunMode.values()) {
                EnumSet.complementOf(EnumSet.of(RunState.RUNNING))
                        .forEach(outcome -> duration(pipeline.name(), mode, outcome));
            }
        }
    }

    void record(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunView run) {
        run.entities().forEach(entity -> count(run, entity));
        duration(run.pipeline(), run.mode(), run.state()).record(Duration.between(run.startedAt(), run.finishedAt()));
    }

    private Timer duration(String pipeline, RunMode mode, RunState outcome) {
        return Timer.builder("plumbline.run.duration")
                .description("Duration of runs, by outcome")
                .tag("pipeline", pipeline)
                .tag("mode", Fields.written(mode))
                .tag("outcome", Fields.written(outcome))
                .register(registry);
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
