package org.plumbline.migrator.moderation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.plumbline.model.platform.PlatformClassifier;

/** One classifier for all who need one: its rules are read once. */
@Singleton
class PlatformRulesProducer {

    @Produces
    @Singleton
    PlatformClassifier platformClassifier() {
        return new PlatformClassifier(PlatformRulesFile.read());
    }
}
