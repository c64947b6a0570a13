package org.plumbline.deploy.local.migration;

import java.util.List;
import java.util.Optional;

/**
 * A run as the migrator describes it; parts that it has not reached yet are null.
 *
 * @param state {@code running}, {@code succeeded}, {@code refused} or {@code failed}
 * @param phase what it is doing, or did last
 * @param entities in the order in which they were started; null where nothing is said of them
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

    /** @param finishedAt null while the run is at it */
    record Entity(String entity, String finishedAt) {}

    record Rates(Double rowsPerSecond) {}

    /** How many rows are expected, what share of them is done, from 0 to 1, and how long the rest will take. */
    record Share(Long expected, Double share, Long secondsLeft) {}

    boolean isRunning() {
        return "running".equals(state);
    }

    boolean hasSucceeded() {
        return "succeeded".equals(state);
    }

    /** What the run is at: its phase, and the entity that it moves. */
    String step() {
        var current = Optional.ofNullable(entities).orElse(List.of()).stream()
                .filter(entity -> entity.finishedAt() == null)
                .reduce((earlier, later) -> later)
                .map(Entity::entity);
        return Optional.ofNullable(phase).orElse("starting")
                + current.map(name -> " " + name).orElse("");
    }
}
