package org.plumbline.migrator.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;

/** A run's progress with one entity. Only the chunks themselves move it, in their own transactions. */
@Entity
@Table(schema = "etl", name = "run_entities")
@IdClass(RunEntityCounts.Key.class)
class RunEntityCounts {

    @Id
    @Column(name = "run_id")
    Long runId;

    @Id
    String entity;

    long expected;
    long read;
    long written;
    long unchanged;
    long quarantined;
    long deleted;

    static RunEntityCounts start(long runId, String entity, long expected) {
        var counts = new RunEntityCounts();
        counts.runId = runId;
        counts.entity = entity;
        counts.expected = expected;
        return counts;
    }

    /** The composite key, in the form that JPA asks for. */
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
