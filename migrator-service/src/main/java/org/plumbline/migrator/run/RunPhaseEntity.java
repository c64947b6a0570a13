package org.plumbline.migrator.run;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A phase that a run has reached. */
@Entity
@Table(schema = "etl", name = "run_phases")
class RunPhaseEntity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "run_phase_id")
    Long id;

    @Column(name = "run_id")
    Long runId;

    @Enumerated(EnumType.STRING)
    RunPhase phase;

    Instant startedAt;
    Instant finishedAt;

    static void begin(long runId, RunPhase phase, Instant at) {
        var entity = new RunPhaseEntity();
        entity.runId = runId;
        entity.phase = phase;
        entity.startedAt = at;
        entity.persist();
    }
}
