package org.plumbline.migrator.command;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.plumbline.service.failure.Failure;

/** Why a process could not begin its run, for whoever reads the output of a job: logging may not be set up yet. */
final class StartFailure {

    private StartFailure() {}

    /** Returns the message that names a setting, or a definition's file, line and field, if there is such a cause. */
    static String reason(Throwable failure) {
        var cause = failure;
        while (!isForTheOperator(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isForTheOperator(Throwable cause) {
        return cause instanceof ConfigurationException || cause instanceof Failure.InvalidInput;
    }
}
