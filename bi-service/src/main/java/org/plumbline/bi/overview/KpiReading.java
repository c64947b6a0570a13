package org.plumbline.bi.overview;

import java.math.BigDecimal;
import java.util.Optional;
import org.plumbline.bi.window.KpiState;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition.Simple;

/**
 * A KPI's value as a caller sees it: rounded, and only where there is one.
 *
 * @param value null unless the state is {@code VALUE}
 */
public record KpiReading(KpiState state, BigDecimal value) {

    /** The reason for {@link #NOT_AVAILABLE}. */
    public static final String NOTHING_PUBLISHED = "nothing has been published yet";

    public static final KpiReading NOT_AVAILABLE = new KpiReading(KpiState.NOT_AVAILABLE, null);

    private static final KpiReading NO_DATA = new KpiReading(KpiState.NO_DATA, null);

    /**
     * What a caller sees of a value.
     *
     * @param computed empty where the definition says that there is no value
     * @param measured whether any part of the window was measured: where not, a count of 0 says nothing
     */
    public static KpiReading of(Kpi kpi, Optional<BigDecimal> computed, boolean measured) {
        return of(
                computed.filter(value -> measured || value.signum() != 0 || !isCount(kpi)),
                kpi.definition().header().format());
    }

    /** What a caller sees of a value that says something even where it is 0. */
    public static KpiReading of(Optional<BigDecimal> computed, Format format) {
        return computed.map(value -> new KpiReading(KpiState.VALUE, rounded(value, format)))
                .orElse(NO_DATA);
    }

    /** A value as its format shows it. */
    public static BigDecimal rounded(BigDecimal value, Format format) {
        return format.rounded(value);
    }

    private static boolean isCount(Kpi kpi) {
        return kpi.definition() instanceof Simple simple && simple.measure().agg() == Aggregation.COUNT;
    }
}
