package org.plumbline.deploy.local.migration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.deploy.local.StackFailure;

/** One run of a pipeline, watched to its end. */
public record PipelineRun(MigratorClient migrator, RunDisplay display) {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
    private static final int ATTEMPTS = 100;

    /**
     * Starts it and returns when it has ended. Waits for a run that is already in progress, such as a scheduled one.
     *
     * @return why its result was not published; empty if it was
     */
    public Optional<String> execute(String pipeline, String mode) {
        var run = follow(start(pipeline, mode));
        display.finish(run);
        if (!run.hasSucceeded()) {
            return Optional.of(trouble(run));
        }
        var warnings = migrator.checks(run, "warned");
        warnings.forEach(warning -> display.say("  warning: " + warning));
        if (!warnings.isEmpty()) {
            display.say("  warnings: " + warnings.size());
        }
        return Optional.empty();
    }

    private URI start(String pipeline, String mode) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var started = migrator.start(pipeline, mode);
            if (started.isPresent()) {
                return started.get();
            }
            migrator.running(pipeline).ifPresent(other -> {
                display.say("Waiting for the current run of %s".formatted(pipeline));
                follow(other);
            });
            pause();
        }
        throw new StackFailure("Other runs of %s kept starting".formatted(pipeline));
    }

    /** Reopens an interrupted stream; the run continues without followers. */
    private RunView follow(URI location) {
        var run = migrator.follow(location, display::show);
        while (run.isRunning()) {
            pause();
            run = migrator.follow(location, display::show);
        }
        return run;
    }

    private String trouble(RunView run) {
        var failed = migrator.checks(run, "failed").stream()
                .map(check -> "\n  " + check)
                .collect(Collectors.joining());
        var reason = Optional.ofNullable(run.error()).orElse("no reason given");
        return "%s %s: %s%s".formatted(run.pipeline(), run.state(), reason, failed);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while following a run; it continues in the migrator", e);
        }
    }
}
