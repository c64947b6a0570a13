package org.plumbline.migrator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** One row in twenty may wait in quarantine, three may be in a delta table, and publications have no patience. */
public class NarrowLimits implements QuarkusTestResourceLifecycleManager {

    /** After the others, whose settings these overrule. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "plumbline.load.quarantine-limit", "0.05",
                "plumbline.publication.delta-share", "0",
                "plumbline.publication.delta-rows", "3",
                "plumbline.publication.lock-timeout", "PT0.2S");
    }

    @Override
    public void stop() {
        // Settings go with the test.
    }
}
