package org.plumbline.migrator.moderation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.plumbline.model.platform.PlatformClassifier;

/** Produces the one classifier, so that its rules are read once. */
@Singleton
class PlatformRulesProducer {

    @Produces
    @Singleton
    PlatformClassifier platformClassifier(PlatformRulesConfig config) {
        return new PlatformClassifier(
                config.version().isPresent()
                        ? PlatformRulesFile.read(config.version().getAsInt())
                        : PlatformRulesFile.read());
    }
}
