package org.plumbline.migrator.quarantine;

import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;

/** Which rows are meant; what is empty does not matter. */
record QuarantineFilter(
        Optional<Pipeline> pipeline,
        Optional<String> source,
        Optional<String> entity,
        Optional<String> rule,
        QuarantineState state) {

    /** The rows that a run of a pipeline would take once they fit. */
    QuarantineFilter waitingIn(Pipeline other) {
        return new QuarantineFilter(Optional.of(other), source, entity, rule, QuarantineState.WAITING);
    }
}
