package org.plumbline.migrator;

import java.util.Map;

/** A migrator whose user has pipelines and repairs of their own, and keeps little of what runs saw in mapped columns. */
public class SettingsOfAUser extends SettingsResource {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "plumbline.pipelines.dir", "src/test/resources/pipelines-of-a-user",
                "plumbline.repairs.dir", "src/test/resources/repairs-of-a-user",
                "plumbline.checks.mapping-sample", "100",
                "plumbline.checks.profiles-retained", "2");
    }
}
