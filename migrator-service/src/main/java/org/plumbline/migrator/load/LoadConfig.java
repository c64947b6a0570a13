package org.plumbline.migrator.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How rows are moved. */
@ConfigMapping(prefix = "plumbline.load")
public interface LoadConfig {

    /** Rows read, transformed and written in one transaction. */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int chunkRows();
}
