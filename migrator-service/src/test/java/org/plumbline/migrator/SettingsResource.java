package org.plumbline.migrator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Settings of a test class's own: its arguments. */
public class SettingsResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> settings = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        settings = Map.copyOf(initArgs);
    }

    /** After the others, whose settings these overrule. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        return settings;
    }

    @Override
    public void stop() {
        // Settings go with the test.
    }
}
