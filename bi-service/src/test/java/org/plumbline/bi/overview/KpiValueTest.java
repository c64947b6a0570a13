package org.plumbline.bi.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Kpi;

class KpiValueTest {

    @ParameterizedTest
    @CsvSource({
        "1200,                   INTEGER, 1200",
        "0,                      INTEGER, 0",
        "0.20982514571190674438, PERCENT, 0.209825",
        "1.00000000000000000000, PERCENT, 1",
        "7152.000000,            HOURS,   7152",
        "-41.50005,              HOURS,   -41.5",
        "0.00004,                HOURS,   0"
    })
    void roundsToWhatTheFormatSaysWithoutAnExponent(String computed, Format format, String shown) {
        var rounded = format.rounded(new BigDecimal(computed));
        assertEquals(shown, rounded.toString());
    }

    @Test
    void onlyACountOfZeroDependsOnWhetherTheWindowWasMeasured() {
        assertEquals(KpiState.NO_DATA, state(Kpi.REMOVED_POSTS, "0", false));
        assertEquals(KpiState.VALUE, state(Kpi.REMOVED_POSTS, "0", true));
        assertEquals(KpiState.VALUE, state(Kpi.REMOVED_POSTS, "1", false));
        assertEquals(KpiState.VALUE, state(Kpi.REMOVAL_RATE, "0", false));
        assertEquals(KpiState.VALUE, state(Kpi.MEDIAN_HOURS_TO_TAKEDOWN, "0", false));
    }

    @Test
    void noComputedValueIsNoData() {
        assertEquals(new KpiValue(KpiState.NO_DATA, null), KpiValue.of(Kpi.REMOVAL_RATE, Optional.empty(), true));
    }

    private static KpiState state(Kpi kpi, String computed, boolean measured) {
        return KpiValue.of(kpi, Optional.of(new BigDecimal(computed)), measured).state();
    }
}
