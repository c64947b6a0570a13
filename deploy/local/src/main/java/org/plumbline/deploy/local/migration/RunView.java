package org.plumbline.deploy.local.migration;

/**
 * A run as the migrator describes it; parts that it has not reached yet are null.
 *
 * @param state {@code running}, {@code succeeded}, {@code refused} or {@code failed}
 * @param phase what it is doing, or did last
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
        Rates rates,
        Share progress,
        Long publication,
        String error) {

    /** Rows so far; {@code read = written + unchanged + quarantined} at the end. */
    record Counts(long read, long written, long unchanged, long quarantined, long deleted) {}

    /** Speed of the run, in rows per second. */
    record Rates(Double rowsPerSecond) {}

    /** How many rows are expected and what share of them is done, from 0 to 1. */
    record Share(Long expected, Double share) {}

    boolean isRunning() {
        return "running".equals(state);
    }

    boolean hasSucceeded() {
        return "succeeded".equals(state);
    }
}
