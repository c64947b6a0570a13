package org.plumbline.service.freshness;

import java.time.Instant;

/**
 * The last run of a dataset's pipeline that has ended, however it did.
 *
 * @param failureCause null unless it failed
 * @param error why it did not succeed; null where it did
 */
public record EndedRun(long id, String state, Instant finishedAt, FailureCause failureCause, String error) {

    /** Where a run has failed. */
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
