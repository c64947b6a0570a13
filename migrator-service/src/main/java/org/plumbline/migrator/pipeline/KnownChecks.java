package org.plumbline.migrator.pipeline;

import java.util.Map;
import java.util.Set;

/** The checks that definitions may name. */
public interface KnownChecks {

    /** By check id, the datasets whose witness the check asks. */
    Map<String, Set<String>> witnessesByCheck();
}
