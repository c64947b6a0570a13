package org.plumbline.catalog.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The service that computes values of metrics. */
@ConfigMapping(prefix = "plumbline.catalog.bi")
interface BiClientSettings {

    /** The URL of bi-service. */
    @WithDefault("http://localhost:8080")
    URI url();

    /**
     * How long it may take to respond. Longer than its {@code plumbline.bi.statement-timeout}, so that it can report
     * its own timeout.
     */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 10)
    Duration timeout();
}
