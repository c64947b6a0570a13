package org.plumbline.deploy.local.command;

import java.util.concurrent.Callable;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.Packaging;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.migration.RunDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Starts the stack and stays with it, or leaves it in the background. */
@Command(
        name = "up",
        description = "Starts everything, fills the sample databases, runs the pipelines.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when everything is healthy and the pipelines have run.")
    boolean detach;

    @Option(names = "--native", description = "Run the native executables, as ./dev native built them last.")
    boolean nativeExecutables;

    @Option(names = "--in-background", hidden = true, description = "What --detach starts.")
    boolean inBackground;

    @Override
    public Integer call() {
        var settings = Launcher.settings().with(nativeExecutables ? Packaging.NATIVE : Packaging.JAR);
        return detach ? new DetachedStart(settings).execute() : stayWith(settings);
    }

    private int stayWith(StackSettings settings) {
        Progress progress = System.out::println;
        var stack = new LocalStack(settings, progress);
        // Ctrl-C and SIGTERM: the process ends after this hook.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-the-stack"));
        try {
            stack.bringUp();
            var terminal = !inBackground && Launcher.isWatched();
            var trouble = stack.runPipelines(new RunDisplay(System.out, terminal));
            trouble.forEach(reason -> System.err.println("Not published: " + reason));
            System.out.println(welcome(settings, inBackground));
            stack.announceReady(trouble);
            throw stack.awaitBreakdown();
        } catch (StackFailure e) {
            if (stack.isClosing()) {
                // Ctrl-C during the start: parts are expected to end.
                return ExitCode.SOFTWARE;
            }
            throw e;
        } finally {
            stack.close();
        }
    }

    /** The addresses and accounts of a started stack. */
    private static String welcome(StackSettings settings, boolean inBackground) {
        return """

                Plumbline is up.

                  dashboard            %1$s
                  bi-service           %1$s/q/swagger-ui
                  migrator-service     %2$s/q/swagger-ui
                  metrics-catalog      %3$s/q/swagger-ui
                  OIDC (Keycloak)      %4$s
                  PostgreSQL           localhost:%5$d, database %6$s, postgres / postgres
                  logs                 %7$s

                  demo accounts (the password is the name):
                    ada       superadmin
                    paris     community-manager of paris
                    toronto   community-manager of toronto and berlin
                    nobody    no role

                %8$s""".formatted(
                        settings.address(PortSetting.BI),
                        settings.address(PortSetting.MIGRATOR),
                        settings.address(PortSetting.CATALOG),
                        settings.issuer(),
                        settings.port(PortSetting.POSTGRES),
                        StackSettings.TARGET_DATABASE,
                        settings.logDirectory(),
                        inBackground ? "./dev down stops it." : "Ctrl-C stops it.");
    }
}
