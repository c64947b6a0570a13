package org.plumbline.deploy.local.process;

import org.plumbline.deploy.local.Progress;

/** What a stack that was killed left running. */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Stops, last started first, the processes of a state whose launcher is gone, and no other process: one that has
     * meanwhile got the id of a process that ended is left alone.
     *
     * @return how many were stopped
     */
    public static int stop(StackState state, Progress progress) {
        var stopped = 0;
        for (var recorded : state.processes().reversed()) {
            var living = recorded.living();
            if (living.isPresent()) {
                progress.say("Stopping %s (process %d), left over from a stack that was killed"
                        .formatted(recorded.part(), recorded.pid()));
                ProcessStop.stop(living.get());
                stopped++;
            }
        }
        return stopped;
    }
}
