package org.plumbline.bi.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The catalog that provides metric definitions. */
@ConfigMapping(prefix = "plumbline.bi.catalog")
public interface CatalogClientSettings {

    /** The URL of metrics-catalog-service. Definitions are requested with the caller's token. */
    @WithDefault("http://localhost:8082")
    URI url();

    /** How long it may take to respond. */
    @WithDefault("3s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 1)
    Duration timeout();

    /** How long a catalog that did not respond is not asked again for a metric's published version. */
    @WithDefault("10s")
    @DurationMin
    @DurationMax(hours = 1)
    Duration retryAfter();
}
