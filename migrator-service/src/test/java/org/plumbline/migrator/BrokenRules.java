package org.plumbline.migrator;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A migrator of whose transformers one overflows the stack, and whose checks may take a few seconds. */
public class BrokenRules implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("test.overflowing-language", "true", "plumbline.checks.timeout", "PT4S");
    }
}
