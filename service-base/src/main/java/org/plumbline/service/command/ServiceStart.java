package org.plumbline.service.command;

import io.quarkus.runtime.Quarkus;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the process of a service begins. */
public final class ServiceStart {

    private static final int NOT_CONFIGURED = 1;

    private ServiceStart() {}

    /** Serves until it is told to stop; ends at once, with a line on the standard error, where a setting is missing. */
    public static void serve(RequiredSettings required, String... arguments) {
        var refusal = refusal(required);
        if (refusal.isPresent()) {
            System.exit(refusal.getAsInt());
        }
        Quarkus.run(arguments);
    }

    /** Says on the standard error what is missing, and gives the exit status for it; empty where nothing is. */
    public static OptionalInt refusal(RequiredSettings required) {
        var complaint = required.complaint(ConfigProvider.getConfig());
        // Before Quarkus has started there is no log.
        complaint.ifPresent(System.err::println);
        return complaint.isPresent() ? OptionalInt.of(NOT_CONFIGURED) : OptionalInt.empty();
    }
}
