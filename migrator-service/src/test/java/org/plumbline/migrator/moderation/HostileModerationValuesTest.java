package org.plumbline.migrator.moderation;

import org.plumbline.migrator.transform.HostileValues;
import org.plumbline.model.platform.PlatformClassifier;

class HostileModerationValuesTest extends HostileValues {

    HostileModerationValuesTest() {
        super(new ModerationTransformers(new PlatformClassifier(PlatformRulesFile.read())));
    }
}
