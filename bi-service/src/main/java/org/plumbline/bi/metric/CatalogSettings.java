package org.plumbline.bi.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the definitions of metrics come from. */
@ConfigMapping(prefix = "plumbline.bi.catalog")
public interface CatalogSettings {

    /** The metrics-catalog-service. */
    @WithDefault("http://localhost:8082")
    URI url();

    /** How long it may take to answer. */
    @WithDefault("3s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 1)
    Duration timeout();

    /** For how long the number of a metric's published version is taken for right without asking again. */
    @WithDefault("10s")
    @DurationMin
    @DurationMax(hours = 1)
    Duration publishedFor();
}
