package org.plumbline.deploy.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.local.process.StateFile;
import org.plumbline.deploy.postgres.PostgresFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./dev} hands over to. */
@Command(
        name = "./dev",
        description = "Runs Plumbline on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            TokenCommand.class,
            MigrateCommand.class,
            VerifyCommand.class,
            RunningCommand.class
        })
public final class Launcher implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    /** Exit status: 0 done, 1 it could not be done (the reason is on standard error), 2 not a command. */
    public static void main(String[] arguments) {
        // The words of a terminal are UTF-8 even where the system's language is not set up.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            switch (failure) {
                case StackFailure expected -> System.err.println(expected.getMessage());
                case PostgresFailure expected -> System.err.println(expected.getMessage());
                default -> throw failure;
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }

    /** The stack that this process's environment means. */
    static StackSettings settings() {
        var project = Path.of(System.getProperty("plumbline.project-directory", ""));
        return StackSettings.fromEnvironment(project, System.getenv());
    }

    /** The same, but with the ports on which a stack of this folder runs, if one does. */
    static StackSettings settingsOfTheRunningStack() {
        var settings = settings();
        return new StateFile(settings.localDirectory())
                .read()
                .filter(StackState::hasLivingLauncher)
                .map(state -> settings.with(state.ports()))
                .orElse(settings);
    }
}
