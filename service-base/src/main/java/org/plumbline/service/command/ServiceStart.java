package org.plumbline.service.command;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** Starts the process of a service. */
public final class ServiceStart {

    private static final int NOT_CONFIGURED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private ServiceStart() {}

    /** Serves if there are no arguments; otherwise runs the command and exits with its status. */
    public static void run(RequiredSettings required, Map<String, IntSupplier> commands, String... arguments) {
        if (arguments.length == 0) {
            serve(required);
            return;
        }
        var command = commands.get(String.join(" ", arguments));
        if (command == null) {
            System.err.println("Unknown command: %s. Without a command the service serves; commands are: %s"
                    .formatted(
                            String.join(" ", arguments),
                            commands.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        end(command == null ? NOT_UNDERSTOOD : command.getAsInt());
    }

    /** Serves until it is stopped; exits at once with a line on standard error if a setting is missing. */
    public static void serve(RequiredSettings required) {
        var refusal = refusal(required);
        if (refusal.isPresent()) {
            System.exit(refusal.getAsInt());
        }
        Quarkus.run(null, ServiceStart::end);
    }

    /** Exits the process and reports why it did not start; Quarkus leaves this to its exit handler. */
    private static void end(int status, Throwable failure) {
        if (failure != null) {
            System.err.println("Not started: " + StartFailure.reason(failure));
            if (!StartFailure.isForTheOperator(failure)) {
                failure.printStackTrace();
            }
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, failure);
    }

    public static void end(int status) {
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, null);
    }

    /** Prints missing settings on standard error and returns the exit status; empty if none is missing. */
    public static OptionalInt refusal(RequiredSettings required) {
        var complaint = required.complaint(EarlyConfig.get());
        // There is no log before Quarkus has started.
        complaint.ifPresent(System.err::println);
        return complaint.isPresent() ? OptionalInt.of(NOT_CONFIGURED) : OptionalInt.empty();
    }
}
