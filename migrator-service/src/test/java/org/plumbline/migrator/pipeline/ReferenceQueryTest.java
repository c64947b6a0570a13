package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceQueryTest {

    @Test
    void keysOfALegacyDatabaseStayValues() {
        var leftOut = Map.of("jobs", List.of("7", "x'; DROP TABLE jobs; \\"));
        assertEquals(
                "SELECT ARRAY[E'7',E'x''; DROP TABLE jobs; \\\\'], ARRAY[]",
                new ReferenceQuery("SELECT {quarantined.jobs}, {quarantined.companies}").without(leftOut));
    }
}
