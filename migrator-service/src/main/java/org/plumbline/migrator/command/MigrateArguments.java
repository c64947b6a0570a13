package org.plumbline.migrator.command;

import java.util.stream.Collectors;
import org.plumbline.migrator.run.RunMode;
import org.plumbline.migrator.run.RunRequest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line: {@code migrate PIPELINE [--mode delta|full|reconcile]}, or a schema command. */
final class MigrateArguments {

    private static final String MODE = "--mode";

    private MigrateArguments() {}

    // Built in code, because annotations need reflection, which would have to be configured for native images.
    static CommandLine commandLine() {
        var service = command("Without a command: serves the API until it is stopped.")
                .name("migrator-service")
                .addSubcommand("migrate", migrate())
                .addSubcommand("schema", schema());
        return new CommandLine(service).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static CommandSpec migrate() {
        return command(
                        "Runs a pipeline in this process and exits, without opening a port or running schedules.",
                        "Exit status: 0 published; 1 refused or failed; 2 not a command; 3 the pipeline is running.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("PIPELINE")
                        .type(String.class)
                        .required(true)
                        .index("0")
                        .description("As in GET /api/v1/pipelines, such as moderation")
                        .build())
                .addOption(OptionSpec.builder(MODE)
                        .paramLabel("MODE")
                        .type(RunMode.class)
                        .description("delta (default), full or reconcile")
                        .build());
    }

    private static CommandSpec schema() {
        return command("Migrates the target schema, or waits until it is migrated.")
                .addSubcommand(
                        "migrate",
                        command(
                                "Applies missing migrations to the target database and exits.",
                                "Exit status: 0 it is at this release's version; 1 it is not."))
                .addSubcommand(
                        "await",
                        command(
                                "Waits until the target database has the schema that this release needs, and exits.",
                                "Exit status: 0 the service can start; 1 it cannot, or plumbline.schema.await (5m) is over."));
    }

    private static CommandSpec command(String description, String... footer) {
        var command = CommandSpec.create()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this help.")
                        .build());
        command.usageMessage().description(description).footer(footer);
        return command;
    }

    /** The words of the command, separated by single spaces. */
    static String command(CommandLine.ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .skip(1)
                .map(CommandLine::getCommandName)
                .collect(Collectors.joining(" "));
    }

    /** @param parsed valid arguments */
    static RunRequest request(CommandLine.ParseResult parsed) {
        var migrate = parsed.subcommand();
        return new RunRequest(
                migrate.<String>matchedPositionalValue(0, null), migrate.matchedOptionValue(MODE, RunMode.DELTA));
    }
}
