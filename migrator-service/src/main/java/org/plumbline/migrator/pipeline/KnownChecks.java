package org.plumbline.migrator.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** The checks that definitions may name. */
public interface KnownChecks {

    /**
     * By check id, the datasets whose reference query the check needs.
     *
     * @param publishes what the pipeline publishes
     */
    Map<String, Set<String>> referenceQueriesByCheck(Collection<String> publishes);

    /**
     * Why a pipeline's choice of a check is invalid; empty if it is valid.
     *
     * @param choice of a check that exists
     */
    default Optional<String> refusal(CheckChoice choice) {
        return Optional.empty();
    }

    /** By check id, a statement on the target, to be described, not run; none for checks whose SQL is composed. */
    default Map<String, String> targetSqlByCheck() {
        return Map.of();
    }
}
