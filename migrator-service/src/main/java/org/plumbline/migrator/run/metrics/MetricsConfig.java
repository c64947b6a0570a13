package org.plumbline.migrator.run.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Gauges whose values come from the database. */
@ConfigMapping(prefix = "plumbline.metrics")
public interface MetricsConfig {

    /** How long values are cached; scrapes within this time do not query the database. */
    @WithDefault("PT15S")
    Duration maxAge();
}
