package org.plumbline.migrator.preflight;

import java.util.List;
import java.util.stream.Collectors;

/** A run that must not start. The message lists all errors and what to do, for an operator. */
public final class PreflightFailed extends RuntimeException {

    /** @param errors at least one */
    PreflightFailed(String pipeline, List<SchemaFinding> errors) {
        super(errors.stream()
                .map(SchemaFinding::inWords)
                .collect(Collectors.joining(
                        "\n",
                        "Nothing was loaded: the databases do not match pipeline '%s'.\n".formatted(pipeline),
                        "")));
    }
}
