package org.plumbline.migrator.load;

import java.io.Serial;

/** Another process has taken the pipeline over and marked the run as ended; this process must not write any more. */
public final class RunTakenOver extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RunTakenOver(long runId) {
        super("Run %d was taken over by another process. What it had written stays.".formatted(runId));
    }
}
