package org.plumbline.migrator.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.schedule.Timing;
import org.plumbline.service.command.CommandSettings;
import org.plumbline.service.command.EarlyConfig;
import org.plumbline.service.command.RequiredSettings;
import org.plumbline.service.command.Schema;
import org.plumbline.service.command.SchemaCommand;
import org.plumbline.service.command.ServiceStart;
import org.plumbline.service.command.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/**
 * Without arguments, starts the service. With {@code migrate PIPELINE}, carries out one run in its own process, for
 * jobs. With {@code schema migrate} or {@code schema await}, prepares the schema before the service starts.
 */
@QuarkusMain
public final class Main {

    private static final Map<String, String> NO_SCHEDULE = Map.of("quarkus.scheduler.enabled", "false");

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            ServiceStart.serve(required(EarlyConfig.get()));
            return;
        }
        var status = MigrateArguments.commandLine()
                .setExecutionStrategy(Main::carryOut)
                .execute(arguments);
        ServiceStart.end(status);
    }

    /** The settings required for serving: those of the target database and of each scheduled source. */
    private static RequiredSettings required(Config config) {
        return RequiredSettings.DATABASE.and(Pipelines.BUILT_IN.stream()
                .filter(pipeline -> isScheduled(pipeline, config))
                .flatMap(Main::settings)
                .toList());
    }

    private static boolean isScheduled(String pipeline, Config config) {
        return config.getOptionalValue("plumbline.schedule." + pipeline, String.class)
                .filter(Timing::isOff)
                .isEmpty();
    }

    private static Stream<String> settings(String source) {
        return Stream.of("jdbc-url", "username", "password")
                .map(setting -> "plumbline.sources.%s.%s".formatted(source, setting));
    }

    private static int carryOut(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var line = parsed.commandSpec().commandLine();
        var command = MigrateArguments.command(parsed);
        return switch (command) {
            case "migrate" -> migrate(parsed, line);
            case "schema migrate" -> SchemaCommand.migrate(Schema.TARGET, NO_SCHEDULE);
            case "schema await" -> SchemaCommand.await(Schema.TARGET);
            default -> {
                line.usage(line.getErr());
                yield ExitCode.USAGE;
            }
        };
    }

    private static int migrate(ParseResult parsed, CommandLine line) {
        // The run itself reports missing settings of its source.
        var refusal = ServiceStart.refusal(RequiredSettings.DATABASE);
        if (refusal.isPresent()) {
            return refusal.getAsInt();
        }
        var status = new AtomicInteger(ExitCode.SOFTWARE);
        // Log lines would break a moving progress bar.
        var quiet = ProgressLines.isWatched() ? Map.of("quarkus.log.console.level", "WARN") : Map.<String, String>of();
        try (var _ = CommandSettings.apply(NO_SCHEDULE, quiet)) {
            Quarkus.run(
                    OneShotRun.class,
                    (code, failure) -> {
                        status.set(code);
                        if (failure != null) {
                            line.getErr().println("Nothing was started: " + StartFailure.reason(failure));
                        }
                    },
                    parsed.originalArgs().toArray(String[]::new));
        }
        return status.get();
    }
}
