package org.plumbline.service.command;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** How the process of a service begins. */
public final class ServiceStart {

    private static final int NOT_CONFIGURED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private ServiceStart() {}

    /** Serves where there are no arguments; else carries out the command that they are, and ends with its exit status. */
    public static void run(RequiredSettings required, Map<String, IntSupplier> commands, String... arguments) {
        if (arguments.length == 0) {
            serve(required);
            return;
        }
        var command = commands.get(String.join(" ", arguments));
        if (command == null) {
            System.err.println("Not a command: %s. Without one the service serves; others are: %s"
                    .formatted(
                            String.join(" ", arguments),
                            commands.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        end(command == null ? NOT_UNDERSTOOD : command.getAsInt());
    }

    /** Serves until it is told to stop; ends at once, with a line on the standard error, where a setting is missing. */
    public static void serve(RequiredSettings required) {
        var refusal = refusal(required);
        if (refusal.isPresent()) {
            System.exit(refusal.getAsInt());
        }
        Quarkus.run(null, ServiceStart::end);
    }

    /** Ends the process of a service, and says why where it did not start: Quarkus leaves that to whoever gives it this. */
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

    /** Says on the standard error what is missing, and gives the exit status for it; empty where nothing is. */
    public static OptionalInt refusal(RequiredSettings required) {
        var complaint = required.complaint(EarlyConfig.get());
        // Before Quarkus has started there is no log.
        complaint.ifPresent(System.err::println);
        return complaint.isPresent() ? OptionalInt.of(NOT_CONFIGURED) : OptionalInt.empty();
    }
}
