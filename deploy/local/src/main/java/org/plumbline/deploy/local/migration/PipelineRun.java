package org.plumbline.deploy.local.migration;

import java.time.Duration;
import java.util.Optional;
import org.plumbline.deploy.local.StackFailure;

/** One run of a pipeline, watched to its end. */
public final class PipelineRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final MigratorClient migrator;
    private final RunDisplay display;

    public PipelineRun(MigratorClient migrator, RunDisplay display) {
        this.migrator = migrator;
        this.display = display;
    }

    /**
     * Starts it and returns when it has ended.
     *
     * @return why its result was not published; empty if it was
     */
    public Optional<String> execute(String pipeline, String mode) {
        var location = migrator.start(pipeline, mode);
        var run = migrator.run(location);
        while (run.isRunning()) {
            display.show(run);
            pause();
            run = migrator.run(location);
        }
        display.finish(run);
        return run.hasSucceeded()
                ? Optional.empty()
                : Optional.of("%s %s: %s"
                        .formatted(
                                pipeline,
                                run.state(),
                                Optional.ofNullable(run.error()).orElse("no reason given")));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while watching a run; it goes on in the migrator", e);
        }
    }
}
