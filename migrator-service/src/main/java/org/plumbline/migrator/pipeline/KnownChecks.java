package org.plumbline.migrator.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

/** The checks that definitions may name. */
public interface KnownChecks {

    /**
     * By check id, the datasets whose witness the check asks.
     *
     * @param publishes what the pipeline publishes
     */
    Map<String, Set<String>> witnessesByCheck(Collection<String> publishes);

    /**
     * Why a check cannot be asked for like this; empty where it can.
     *
     * @param choice of a check that there is
     */
    default Optional<String> refusal(CheckChoice choice) {
        return Optional.empty();
    }
}
