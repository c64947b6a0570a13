package org.plumbline.deploy.local.migration;

import java.util.List;
import java.util.Optional;

/**
 * A run as the migrator describes it; parts that it has not reached yet are null.
 *
 * @param state {@code running}, {@code succeeded}, {@code refused} or {@code failed}
 * @param phase the current or last phase
 * @param entities in starting order; may be null
 * @param publication the version that it published; null if it published none
 * @param error what was wrong and what to do about it; null unless it was refused or failed
 */
record RunView(
        String id,
        String pipeline,
        String mode,
        String state,
        String phase,
        Counts counts,
        List<Entity> entities,
        Rates rates,
        Share progress,
        Long publication,
        String error) {

    /** Rows so far; {@code read = written + unchanged + quarantined} at the end. */
    record Counts(long read, long written, long unchanged, long quarantined, long deleted) {}

    /** @param finishedAt null while it is in progress */
    record Entity(String entity, String finishedAt) {}

    record Rates(Double rowsPerSecond) {}

    /** The expected rows, the share done from 0 to 1, and the remaining time. */
    record Share(Long expected, Double share, Long secondsLeft) {}

    boolean isRunning() {
        return "running".equals(state);
    }

    boolean hasSucceeded() {
        return "succeeded".equals(state);
    }

    /** The current phase and entity. */
    String step() {
        var current = Optional.ofNullable(entities).orElse(List.of()).stream()
                .filter(entity -> entity.finishedAt() == null)
                .reduce((earlier, later) -> later)
                .map(Entity::entity);
        return Optional.ofNullable(phase).orElse("starting")
                + current.map(name -> " " + name).orElse("");
    }
}
