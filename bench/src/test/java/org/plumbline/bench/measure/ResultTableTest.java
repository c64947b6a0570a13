package org.plumbline.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void hasALineForEachFigureAndSaysWhetherItIsWithinItsLimit() {
        var measurements = new Measurements();
        measurements.begin("native");
        measurements.add("bi, ready, native", 120, "ms", 100);
        measurements.add("bi, ready, JVM", 3_200, "ms");
        measurements.begin("delta");
        measurements.add("whole run", 1.5, "s", 2);

        assertEquals("""
                scenario  figure             value  unit  at most
                native    bi, ready, native    120  ms        100  MISSED
                native    bi, ready, JVM     3,200  ms
                delta     whole run           1.50  s           2  met""", ResultTable.of(measurements.all()));
    }
}
