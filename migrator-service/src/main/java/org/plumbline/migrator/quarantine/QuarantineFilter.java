package org.plumbline.migrator.quarantine;

import java.util.Optional;
import org.plumbline.migrator.pipeline.Pipeline;

/** Filters rows in quarantine; an empty field matches every row. */
record QuarantineFilter(
        Optional<Pipeline> pipeline,
        Optional<String> source,
        Optional<String> entity,
        Optional<String> field,
        Optional<String> rule,
        QuarantineState state) {

    /** The rows that a run of a pipeline would load once they fit. */
    QuarantineFilter waitingIn(Pipeline other) {
        return new QuarantineFilter(Optional.of(other), source, entity, field, rule, QuarantineState.WAITING);
    }
}
