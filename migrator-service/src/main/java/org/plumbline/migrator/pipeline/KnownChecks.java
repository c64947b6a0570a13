package org.plumbline.migrator.pipeline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The checks that definitions may name. */
public interface KnownChecks {

    /**
     * By check id, the datasets whose witness the check asks.
     *
     * @param publishes what the pipeline publishes
     */
    Map<String, Set<String>> witnessesByCheck(Collection<String> publishes);
}
