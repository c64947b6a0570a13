package org.plumbline.bi.overview;

import java.math.BigDecimal;
import java.util.Optional;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition.Simple;

/**
 * A KPI's rounded value, or the reason why there is none.
 *
 * @param value null unless the state is {@code VALUE}
 */
public record KpiValue(KpiState state, BigDecimal value) {

    public static final KpiValue NOT_AVAILABLE = new KpiValue(KpiState.NOT_AVAILABLE, null);

    private static final KpiValue NO_DATA = new KpiValue(KpiState.NO_DATA, null);

    /**
     * Returns the value as shown to callers.
     *
     * @param computed empty if the definition gives no value
     * @param measured whether any part of the window was measured; if not, a count of 0 means nothing
     */
    public static KpiValue of(Kpi kpi, Optional<BigDecimal> computed, boolean measured) {
        return of(
                computed.filter(value -> measured || value.signum() != 0 || !isCount(kpi)),
                kpi.definition().format());
    }

    /** Returns the shown form of a value that is valid even if it is 0. */
    public static KpiValue of(Optional<BigDecimal> computed, Format format) {
        return computed.map(value -> new KpiValue(KpiState.VALUE, format.rounded(value)))
                .orElse(NO_DATA);
    }

    private static boolean isCount(Kpi kpi) {
        return kpi.definition() instanceof Simple simple && simple.measure().agg() == Aggregation.COUNT;
    }
}
