package org.plumbline.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Measurement SINGLE =
            Measurement.of("delta", "whole run", 1.5, "s").atMost(2);

    @Test
    void setsFormsOfOneThingSideBySideAndSaysWhatIsAskedOfOne() {
        var table = ResultTable.of(List.of(
                Measurement.of("native", "bi, ready", 120, "ms").atMost(100).in("native"),
                Measurement.of("native", "bi, size", 109.5, "MB").atMost(110).in("native"),
                Measurement.of("native", "bi, ready", 3_200, "ms").in("JVM"),
                Measurement.of("native", "bi, size", 60, "MB").in("JVM")));

        assertEquals("""
                figure     native    JVM  unit  at most
                bi, ready     120  3,200  ms        100  MISSED
                bi, size   109.50     60  MB        110  met""", table);
    }

    @Test
    void leavesAFormOutThatWasNotMeasured() {
        var table = ResultTable.of(List.of(
                Measurement.of("native", "ready", 120, "ms").in("native"),
                Measurement.of("native", "load", 7, "s").in("JVM")));

        assertEquals("""
                figure  native  JVM  unit  at most
                ready      120       ms
                load              7  s""", table);
    }

    @Test
    void putsThemAfterWhatHasOneFormOnly() {
        var table = ResultTable.of(
                List.of(Measurement.of("native", "ready", 120, "ms").in("native"), SINGLE));

        assertEquals("""
                scenario  figure     value  unit  at most
                delta     whole run   1.50  s           2  met

                figure  native  unit  at most
                ready      120  ms""", table);
    }
}
