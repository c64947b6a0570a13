package org.plumbline.bi.freshness;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.plumbline.bi.BiSettings;
import org.plumbline.service.freshness.Staleness;

/** Makes the staleness rule from the configured limits. */
class StalenessProducer {

    @Produces
    @Singleton
    Staleness staleness(BiSettings settings) {
        return new Staleness(settings.staleAfter());
    }
}
