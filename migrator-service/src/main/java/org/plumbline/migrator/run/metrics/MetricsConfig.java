package org.plumbline.migrator.run.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Gauges whose values come from the database. */
@ConfigMapping(prefix = "plumbline.metrics")
public interface MetricsConfig {

    /** How old a value may be; scrapes within that time ask the database nothing. */
    @WithDefault("PT15S")
    Duration maxAge();
}
