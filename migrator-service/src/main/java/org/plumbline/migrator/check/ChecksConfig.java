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

    /** The time limit of each statement of a check, in the legacy database and in the target. */
    @WithDefault("PT5M")
    @DurationMin(millis = 1)
    @DurationMax(hours = 24)
    Duration timeout();

    /**
     * How many rows of each entity {@code content_agrees} compares field by field as a sample: of those that runs have written, and
     * in a delta run as many others.
     */
    @WithDefault("200")
    @Min(0)
    @Max(100_000)
    int contentSample();

    /** How many percentage points the share of a kind of facts may move from one publication to the next. */
    @WithDefault("5")
    @DecimalMin("0")
    @DecimalMax("100")
    BigDecimal driftPoints();

    /** The minimum number of facts for comparing shares; a kind with fewer facts may vanish without a warning. */
    @WithDefault("100")
    @Min(1)
    long driftMinimum();

    /** How long after its end a month counts as settled; a later change of it is reported. */
    @WithDefault("P60D")
    @DurationMin(days = 0)
    Duration settledAfter();

    /** The most rows of an entity that are read for profiles of mapped columns; larger entities are sampled evenly. */
    @WithDefault("15000")
    @Min(1)
    long mappingSample();

    /**
     * How many profiles are retained: of publications of a dataset, and of mapped columns in runs of a pipeline.
     */
    @WithDefault("20")
    @Min(1)
    @Max(10_000)
    int profilesRetained();
}
