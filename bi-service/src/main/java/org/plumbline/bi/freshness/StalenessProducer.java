package org.plumbline.bi.freshness;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.plumbline.bi.BiSettings;
import org.plumbline.service.freshness.Staleness;

/** By the limits that an operator has set. */
class StalenessProducer {

    @Produces
    @Singleton
    Staleness staleness(BiSettings settings) {
        return new Staleness(settings.staleAfter());
    }
}
