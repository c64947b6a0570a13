package org.plumbline.migrator.command;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.plumbline.migrator.pipeline.DefinitionFault;

/** Why a process could not begin its run, for whoever reads the output of a job: no log may have been set up yet. */
final class StartFailure {

    private StartFailure() {}

    /** What names a setting, or file, line and field of a definition, where something of the kind is the cause. */
    static String reason(Throwable failure) {
        var cause = failure;
        while (!isForTheOperator(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isForTheOperator(Throwable cause) {
        return cause instanceof ConfigurationException || cause instanceof DefinitionFault;
    }
}
