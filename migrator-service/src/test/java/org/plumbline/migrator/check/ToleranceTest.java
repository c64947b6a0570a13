package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 100, true",
        "0, 1, 100, false",
        "3, 3, , true",
        "3, 4, , false",
        "0.5 %, 5, 1000, true",
        "0.5 %, 6, 1000, false",
        "0.5 %, 1, 0, false",
        "100 %, 7, 7, true"
    })
    void allowsUpToItsAmount(String tolerance, long failing, Long among, boolean allowed) {
        var finding = new Finding(BigDecimal.ZERO, BigDecimal.valueOf(failing), failing, among, List.of(), "", "");
        assertEquals(allowed, Tolerance.parse(tolerance).allows(finding));
    }
}
