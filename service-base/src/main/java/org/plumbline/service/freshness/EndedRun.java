package org.plumbline.service.freshness;

import java.time.Instant;

/**
 * The last ended run of a dataset's pipeline, successful or not.
 *
 * @param failureCause null unless it failed
 * @param error why it did not succeed; null if it did
 */
public record EndedRun(long id, String state, Instant finishedAt, FailureCause failureCause, String error) {

    /** The step at which a run failed. */
    public enum FailureCause {
        SOURCE,
        PUBLICATION,
        OTHER
    }

    boolean succeeded() {
        return error == null;
    }

    /** Whether a check has blocked the publication of what it moved. */
    public boolean isRefused() {
        return state.equals("refused");
    }
}
