package org.plumbline.deploy.local.command;

import java.util.concurrent.Callable;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.local.process.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** For the script: it must not replace the jars of a running stack by building. */
@Command(name = "running", hidden = true, description = "Exit status 0 if a stack of this folder runs.")
final class RunningCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return new StateFile(Launcher.settings().localDirectory())
                        .read()
                        .filter(StackState::hasLivingLauncher)
                        .isPresent()
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }
}
