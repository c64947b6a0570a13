package org.plumbline.migrator.run;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One attempt to bring a pipeline's target in line with its source. */
@Entity
@Table(schema = "etl", name = "runs")
class RunEntity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "run_id")
    Long id;

    String pipeline;

    @Enumerated(EnumType.STRING)
    RunMode mode;

    @Enumerated(EnumType.STRING)
    RunState state;

    @Enumerated(EnumType.STRING)
    RunPhase phase;

    String requestedBy;
    Instant startedAt;
    Instant finishedAt;
    Long publicationVersion;

    @Enumerated(EnumType.STRING)
    FailureCause failureCause;

    String error;

    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id", insertable = false, updatable = false)
    @OrderBy("startedAt, entity")
    List<RunEntityCounts> counts = new ArrayList<>();

    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id", insertable = false, updatable = false)
    @OrderBy("id")
    List<RunPhaseEntity> phases = new ArrayList<>();
}
