package org.plumbline.model.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-11T00:00:00Z");

    @Test
    void thePreviousWindowHasTheSameLengthAndEndsWhereThisOneStarts() {
        assertEquals(new Window(Instant.parse("2026-10-22T00:00:00Z"), FROM), new Window(FROM, TO).previous());
    }

    @Test
    void anEmptyWindowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Window(FROM, FROM));
    }
}
