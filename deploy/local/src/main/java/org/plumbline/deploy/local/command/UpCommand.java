package org.plumbline.deploy.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.Packaging;
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
        // Ctrl-C and SIGTERM: the process ends when the hook has.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-the-stack"));
        try {
            stack.bringUp();
            var terminal = !inBackground && Terminal.isWatched();
            var trouble = runPipelines(stack, new RunDisplay(System.out, terminal));
            trouble.forEach(reason -> System.err.println("Not published: " + reason));
            System.out.println(Welcome.text(settings, inBackground));
            stack.announceReady(trouble);
            throw stack.awaitBreakdown();
        } catch (StackFailure e) {
            if (stack.isClosing()) {
                // Ctrl-C while it was starting: that parts end is what was asked for.
                return ExitCode.SOFTWARE;
            }
            throw e;
        } finally {
            stack.close();
        }
    }

    /** A pipeline that cannot run is no reason to take the services away: they are what explains it. */
    private static List<String> runPipelines(LocalStack stack, RunDisplay display) {
        try {
            return stack.runPipelines(display);
        } catch (StackFailure e) {
            return List.of(e.getMessage());
        }
    }

    static int status(List<String> trouble) {
        return trouble.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
