package org.plumbline.deploy.local.migration;

import java.util.List;

/**
 * A run as the migrator describes it, in any state.
 *
 * @param state {@code running}, {@code succeeded}, {@code refused} or {@code failed}
 * @param phase the current or last phase
 * @param entities in starting order; none before the first has started
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
        Progress progress,
        Long publication,
        String error) {

    /** Rows so far; {@code read = written + unchanged + quarantined} at the end. */
    record Counts(long read, long written, long unchanged, long quarantined, long deleted) {}

    /** @param finishedAt null while it is in progress */
    record Entity(String entity, String finishedAt) {}

    record Rates(double rowsPerSecond) {}

    /**
     * @param share of the rows known so far that are read, from 0 to 1
     * @param secondsLeft null if unknown
     */
    record Progress(double share, Long secondsLeft) {}

    boolean isRunning() {
        return "running".equals(state);
    }

    boolean hasSucceeded() {
        return "succeeded".equals(state);
    }

    /** The current phase and entity. */
    String step() {
        var current = entities.stream()
                .filter(entity -> entity.finishedAt() == null)
                .reduce((earlier, later) -> later)
                .map(Entity::entity);
        return phase + current.map(name -> " " + name).orElse("");
    }
}
