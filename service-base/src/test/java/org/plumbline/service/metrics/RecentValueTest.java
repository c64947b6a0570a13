package org.plumbline.service.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentValueTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void isReadOnceWhileItIsRecent() {
        var value = new RecentValue<>(readings::incrementAndGet, Duration.ofDays(1));
        assertEquals(0, readings.get());
        assertEquals(1, value.get());
        assertEquals(1, value.get());
    }

    @Test
    void isReadAgainOnceItIsTooOld() {
        var value = new RecentValue<>(readings::incrementAndGet, Duration.ZERO);
        assertEquals(1, value.get());
        assertEquals(2, value.get());
    }
}
