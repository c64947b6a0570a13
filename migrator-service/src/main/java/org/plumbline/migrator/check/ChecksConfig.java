package org.plumbline.migrator.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How content is checked. */
@ConfigMapping(prefix = "plumbline.checks")
public interface ChecksConfig {

    /** The longest that a statement of a check may take, in the legacy database or in the target. */
    @WithDefault("PT5M")
    @DurationMin(millis = 1)
    @DurationMax(hours = 24)
    Duration timeout();

    /** How many rows of each entity a look at changes compares field by field: so many that were written, and so many others. */
    @WithDefault("200")
    @Min(0)
    @Max(100_000)
    int contentSample();

    /** How many percentage points the share of a kind of facts may move from one publication to the next. */
    @WithDefault("5")
    @DecimalMin("0")
    @DecimalMax("100")
    BigDecimal driftPoints();

    /** How many facts make shares worth comparing, and a kind of facts worth missing once it is gone. */
    @WithDefault("100")
    @Min(1)
    long driftMinimum();

    /** How long after its end a month is settled: a change of it is reported. */
    @WithDefault("P60D")
    @DurationMin(days = 0)
    Duration settledAfter();

    /** Of how many rows of an entity the values of mapped columns are told; of more, of an even share. */
    @WithDefault("15000")
    @Min(1)
    long mappingSample();

    /**
     * How many publications of a dataset keep their profile, of which the last one is compared with, and how many runs of a pipeline
     * what they saw in mapped columns.
     */
    @WithDefault("20")
    @Min(1)
    @Max(10_000)
    int profilesKept();
}
