package org.plumbline.service.freshness;

import java.time.Instant;

/**
 * The last ended run of a dataset's pipeline, successful or not.
 *
 * @param failureCause {@code source}, {@code publication} or {@code other}; null unless it failed
 * @param error why it did not succeed; null if it did
 */
public record EndedRun(long id, String state, Instant finishedAt, String failureCause, String error) {

    boolean succeeded() {
        return error == null;
    }

    /** Whether a check has blocked the publication of what it moved. */
    public boolean isRefused() {
        return state.equals("refused");
    }
}
