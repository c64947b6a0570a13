package org.plumbline.model.takedown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakedownSourceTest {

    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void theReportDecidesEvenWhereThePostWasRemovedEarlier() {
        assertEquals(Optional.of(TakedownSource.REPORT_FLOW), TakedownSource.deciding(LATER, EARLIER));
    }

    @Test
    void thePostDecidesWhereNoReportDoes() {
        assertEquals(Optional.of(TakedownSource.LEGACY_FALLBACK), TakedownSource.deciding(null, EARLIER));
    }

    @Test
    void nothingDecidesWhereNothingWasTakenDown() {
        assertEquals(Optional.empty(), TakedownSource.deciding(null, null));
    }
}
