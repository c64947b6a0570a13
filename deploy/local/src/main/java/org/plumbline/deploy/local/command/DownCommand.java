package org.plumbline.deploy.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.process.ProcessStop;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.postgres.LocalPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Stops the stack of this folder, in any state. */
@Command(name = "down", description = "Stops what up started.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    // Deletes only files of a stack, because the folder may contain others.
    private static final List<String> DATA = List.of(
            "postgres", "postgres.unfinished", "postgres.log", "postgres.lock", "logs", "stack.json", "stack.lock");

    @Option(names = "--wipe", description = "Also drop the data: databases, accounts, logs.")
    boolean wipe;

    @Override
    public Integer call() {
        var settings = Launcher.settings();
        var directory = settings.localDirectory();
        if (!Files.isDirectory(directory)) {
            System.out.println("Nothing to stop: there is no " + directory);
            return ExitCode.OK;
        }
        var state = StackState.read(directory);
        var launcher = state.flatMap(known -> known.launcher().living());
        if (launcher.isPresent()) {
            System.out.println(
                    "Stopping the stack (process %d)".formatted(launcher.get().pid()));
            // The launcher stops its parts itself; if it fails, they are stopped below.
            ProcessStop.stopAlone(launcher.get());
        }
        var lock = LocalStack.tryLock(directory).orElseThrow(() -> stillStarting(settings));
        try (lock) {
            state.ifPresent(known -> known.stopLeftovers(System.out::println));
            LocalPostgres.stopLeftover(directory.resolve("postgres"));
            StackState.delete(directory);
            if (wipe) {
                DATA.forEach(name -> delete(directory.resolve(name)));
            }
            System.out.println(wipe ? "Stopped; its data is gone." : "Stopped. Its data stays in " + directory);
        }
        return ExitCode.OK;
    }

    private static StackFailure stillStarting(StackSettings settings) {
        return new StackFailure("An unknown launcher is using " + settings.localDirectory()
                + ": wait until it has started, then try again");
    }

    private static void delete(Path path) {
        try {
            PathUtils.delete(path);
        } catch (IOException e) {
            throw new StackFailure("Cannot delete " + path + ": " + e.getMessage(), e);
        }
    }
}
