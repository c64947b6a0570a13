package org.plumbline.deploy.local.command;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.identity.Tokens;
import org.plumbline.deploy.local.migration.MigratorClient;
import org.plumbline.deploy.local.migration.PipelineRun;
import org.plumbline.deploy.local.migration.RunDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a pipeline as ada, the demo superadmin, and shows how it goes. */
@Command(
        name = "migrate",
        description = "Runs a pipeline; exit status 0 only if its result was published.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    /** The modes of a run, as the migrator's API names them. */
    enum Mode {
        delta,
        full,
        reconcile
    }

    @Parameters(paramLabel = "PIPELINE", description = "moderation or recruiting")
    String pipeline;

    @Option(
            names = "--mode",
            defaultValue = "delta",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Mode mode;

    @Override
    public Integer call() {
        var settings = Launcher.settingsOfTheRunningStack();
        try (var http = HttpClient.newHttpClient()) {
            var tokens = new Tokens(http, settings.issuer());
            var migrator = new MigratorClient(http, settings.address(PortSetting.MIGRATOR), () -> tokens.token("ada"));
            var terminal = Terminal.isWatched();
            var trouble =
                    new PipelineRun(migrator, new RunDisplay(System.out, terminal)).execute(pipeline, mode.name());
            trouble.ifPresent(reason -> System.err.println("Not published: " + reason));
            return trouble.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
