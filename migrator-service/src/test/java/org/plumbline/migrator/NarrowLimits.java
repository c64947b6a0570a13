package org.plumbline.migrator;

import java.util.Map;

/** One row in twenty may wait in quarantine, three may be in a delta table, and publications have no patience. */
public class NarrowLimits extends SettingsResource {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "plumbline.load.quarantine-limit", "0.05",
                "plumbline.publication.delta-share", "0",
                "plumbline.publication.delta-rows", "3",
                "plumbline.publication.lock-timeout", "PT0.2S",
                "plumbline.runs.wait-for-databases", "PT1S");
    }
}
