package org.plumbline.migrator.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How metrics that live in the database are read. */
@ConfigMapping(prefix = "plumbline.metrics")
public interface MetricsConfig {

    /** How old they may be: scrapes that come sooner ask the database for nothing. */
    @WithDefault("PT15S")
    Duration maxAge();
}
