package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceQueryTest {

    @Test
    void keysOfALegacyDatabaseStayValues() {
        var setAside = Map.of("jobs", new SetAside(List.of("7", "x'; DROP TABLE jobs; \\"), List.of()));
        assertEquals(
                "SELECT ARRAY[E'7',E'x''; DROP TABLE jobs; \\\\'], ARRAY[]",
                new ReferenceQuery("SELECT {quarantined.jobs}, {quarantined.companies}").without(setAside));
    }
}
