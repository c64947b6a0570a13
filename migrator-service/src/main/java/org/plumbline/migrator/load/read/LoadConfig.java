package org.plumbline.migrator.load.read;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** How rows are loaded. */
@ConfigMapping(prefix = "plumbline.load")
public interface LoadConfig {

    /** The most rows that are written in one transaction. */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int chunkRows();

    /** A chunk ends early if its documents reach this size. */
    @WithDefault("8M")
    MemorySize chunkSize();

    /** A row whose document is larger goes into quarantine. */
    @WithDefault("64M")
    MemorySize maxRowSize();

    /** A table up to this size is read without its cursor in every delta run. */
    @WithDefault("16M")
    MemorySize exhaustiveUpTo();

    /**
     * The longest interval after which a larger table is read without its cursor, in case a writer did not update the
     * cursor.
     */
    @WithDefault("PT15M")
    Duration exhaustiveEvery();

    /** How far the clocks of the source's writers may be behind the source's clock. */
    @WithDefault("PT1M")
    Duration clockTolerance();

    /** Overrides each pipeline's {@code quarantine-limit}: the share of rows, 0 to 1. */
    Optional<@DecimalMin("0") @DecimalMax("1") BigDecimal> quarantineLimit();
}
