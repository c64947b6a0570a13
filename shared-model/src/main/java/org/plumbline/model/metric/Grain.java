package org.plumbline.model.metric;

import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;

/** A unit of calendar time. Weeks start on Monday. */
public enum Grain {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    QUARTER(IsoFields.QUARTER_YEARS),
    YEAR(ChronoUnit.YEARS);

    private final TemporalUnit unit;

    Grain(TemporalUnit unit) {
        this.unit = unit;
    }

    /** The unit for calendar arithmetic. */
    public TemporalUnit unit() {
        return unit;
    }
}
