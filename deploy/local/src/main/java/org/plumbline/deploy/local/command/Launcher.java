package org.plumbline.deploy.local.command;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.identity.Tokens;
import org.plumbline.deploy.local.migration.MigratorClient;
import org.plumbline.deploy.local.migration.PipelineRun;
import org.plumbline.deploy.local.migration.RunDisplay;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.local.verification.Verification;
import org.plumbline.deploy.postgres.PostgresFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program behind {@code ./dev}. */
@Command(
        name = "./dev",
        description = "Runs Plumbline on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DownCommand.class})
public final class Launcher implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    /** Exit status: 0 success, 1 failure (the reason is on standard error), 2 unknown command. */
    public static void main(String[] arguments) {
        // Arguments are UTF-8 even if no locale is configured.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler(Launcher::explain);
    }

    /** Prints why a command failed, if the reason is meant for the user. */
    public static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof StackFailure || failure instanceof PostgresFailure)) {
            throw failure;
        }
        System.err.println(failure.getMessage());
        return ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE;
    }

    /** Prints only an access token, for use in other commands. */
    @Command(name = "token", description = "Prints an access token of a demo account.", mixinStandardHelpOptions = true)
    int token(@Parameters(paramLabel = "USER", description = "ada, paris, toronto or nobody") String user) {
        try (var http = HttpClient.newHttpClient()) {
            System.out.println(new Tokens(http, settingsOfTheRunningStack().issuer()).token(user));
        }
        return ExitCode.OK;
    }

    /** The modes of a run, as the migrator's API names them. */
    enum Mode {
        delta,
        full,
        reconcile
    }

    /** Runs a pipeline as ada, the demo superadmin, and shows how it goes. */
    @Command(
            name = "migrate",
            description = "Runs a pipeline; exit status 0 only if its result was published.",
            mixinStandardHelpOptions = true)
    int migrate(
            @Parameters(paramLabel = "PIPELINE", description = "moderation or recruiting") String pipeline,
            @Option(
                            names = "--mode",
                            defaultValue = "delta",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    Mode mode) {
        try (var http = HttpClient.newHttpClient()) {
            var display = new RunDisplay(System.out, isWatched());
            var trouble = new PipelineRun(migrator(http), display).execute(pipeline, mode.name());
            trouble.ifPresent(reason -> System.err.println("Not published: " + reason));
            return trouble.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Checks the running stack, as ada, the demo superadmin. */
    @Command(
            name = "verify",
            description = "Verifies the live system; exit status 0 only if nothing failed.",
            mixinStandardHelpOptions = true)
    int verify(@Option(names = "--json", description = "Print the migrator's answer instead of a table") boolean json) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = migrator(http).verification();
            var verification = Verification.of(answer);
            if (json) {
                System.out.println(answer.toPrettyString());
            } else {
                verification.print(System.out);
            }
            return verification.ok() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** For the script, which must not rebuild the jars of a running stack. */
    @Command(name = "running", hidden = true, description = "Exit status 0 if a stack of this folder runs.")
    int running() {
        return runningStack().isPresent() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static MigratorClient migrator(HttpClient http) {
        var settings = settingsOfTheRunningStack();
        var tokens = new Tokens(http, settings.issuer());
        return new MigratorClient(http, settings.address(PortSetting.MIGRATOR), () -> tokens.token("ada"));
    }

    // Null without a terminal. Error Prone's warning applies to JDK 22; since JDK 25 the default console needs a
    // terminal.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** The stack for this process's environment. */
    static StackSettings settings() {
        var project = Path.of(System.getProperty("plumbline.project-directory", ""));
        return StackSettings.fromEnvironment(project, System.getenv());
    }

    /** The same settings, but with the ports of the stack that runs in this folder, if there is one. */
    private static StackSettings settingsOfTheRunningStack() {
        var settings = settings();
        return runningStack().map(state -> settings.with(state.ports())).orElse(settings);
    }

    private static Optional<StackState> runningStack() {
        return StackState.read(settings().localDirectory()).filter(StackState::hasLivingLauncher);
    }
}
