package org.plumbline.migrator.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

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

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    /** The composite key, for JPA. */
    static class Key {
        Long runId;
        String entity;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(runId, key.runId) && Objects.equals(entity, key.entity);
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, entity);
        }
    }
}
