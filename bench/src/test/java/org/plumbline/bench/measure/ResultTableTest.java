package org.plumbline.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Measurement SINGLE = new Measurement("delta", "whole run", null, 1.5, "s", 2.0);

    @Test
    void setsFormsOfOneThingSideBySideAndSaysWhatIsAskedOfOne() {
        var table = ResultTable.of(List.of(
                new Measurement("native", "bi, ready", "native", 120, "ms", 100.0),
                new Measurement("native", "bi, size", "native", 109.5, "MB", 110.0),
                new Measurement("native", "bi, ready", "JVM", 3_200, "ms", null),
                new Measurement("native", "bi, size", "JVM", 60, "MB", null)));

        assertEquals("""
                figure     native    JVM  unit  at most
                bi, ready     120  3,200  ms        100  MISSED
                bi, size   109.50     60  MB        110  met""", table);
    }

    @Test
    void leavesAFormOutThatWasNotMeasured() {
        var table = ResultTable.of(List.of(
                new Measurement("native", "ready", "native", 120, "ms", null),
                new Measurement("native", "load", "JVM", 7, "s", null)));

        assertEquals("""
                figure  native  JVM  unit  at most
                ready      120       ms
                load              7  s""", table);
    }

    @Test
    void putsThemAfterWhatHasOneFormOnly() {
        var table = ResultTable.of(List.of(new Measurement("native", "ready", "native", 120, "ms", null), SINGLE));

        assertEquals("""
                scenario  figure     value  unit  at most
                delta     whole run   1.50  s           2  met

                figure  native  unit  at most
                ready      120  ms""", table);
    }
}
