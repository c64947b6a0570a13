package org.plumbline.deploy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.StackState;
import org.plumbline.deploy.local.process.StackState.RecordedProcess;

/** The running parts in starting order; each change is written to disk before the next one. */
final class StackProcesses {

    private final StackSettings settings;
    private final List<ChildProcess> started = new ArrayList<>();
    private boolean closing;

    StackProcesses(StackSettings settings) {
        this.settings = settings;
    }

    /** Starts a part, unless the stack is being stopped. */
    synchronized ChildProcess start(Supplier<ChildProcess> part) {
        requireOpen();
        var process = part.get();
        started.add(process);
        record(false, List.of());
        return process;
    }

    synchronized void requireOpen() {
        if (closing) {
            throw new StackFailure("The stack is being stopped");
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    synchronized void record(boolean ready, List<String> trouble) {
        var launcher = RecordedProcess.of("launcher", ProcessHandle.current())
                .orElseThrow(() -> new IllegalStateException("this process has no start time"));
        var processes = started.stream().flatMap(ChildProcess::recorded).toList();
        new StackState(launcher, ready, trouble, settings.ports(), processes).write(settings.localDirectory());
    }

    /** Completes with the first part that ends. */
    synchronized CompletableFuture<ChildProcess> firstToEnd() {
        var ends = started.stream().map(ChildProcess::onExit).toList();
        return CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).thenApply(ChildProcess.class::cast);
    }

    /** Prevents further starts and stops the parts; the last two are independent and stop at the same time. */
    void stop(Progress progress) {
        List<ChildProcess> toStop;
        synchronized (this) {
            closing = true;
            toStop = List.copyOf(started).reversed();
        }
        var living = toStop.stream().filter(ChildProcess::isAlive).toList();
        if (living.isEmpty()) {
            return;
        }
        progress.say("Stopping "
                + String.join(", ", living.stream().map(ChildProcess::part).toList()));
        stopTogether(living.stream().filter(StackProcesses::readsOnly).toList());
        living.stream().filter(process -> !readsOnly(process)).forEach(ChildProcess::stop);
    }

    private static boolean readsOnly(ChildProcess process) {
        return process.part().equals(ServicePart.BI.module()) || process.part().equals(ServicePart.CATALOG.module());
    }

    private static void stopTogether(List<ChildProcess> processes) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> executor.execute(process::stop));
        }
    }
}
