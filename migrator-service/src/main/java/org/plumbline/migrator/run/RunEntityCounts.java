package org.plumbline.migrator.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A run's progress with one entity. Only the chunks themselves update it, in their own transactions. */
@Entity
@Table(schema = "etl", name = "run_entities")
@IdClass(RunEntityCounts.Key.class)
class RunEntityCounts {

    @Id
    @Column(name = "run_id")
    Long runId;

    @Id
    String entity;

    String strategy;
    long expected;
    long read;
    long written;
    long unchanged;
    long quarantined;
    long deleted;
    long missing;
    long mended;
    Instant startedAt;
    Instant finishedAt;

    record Key(Long runId, String entity) {}
}
