package org.plumbline.bi.studio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the page. The catalog's address is {@code plumbline.bi.catalog.url}. */
@ConfigMapping(prefix = "plumbline.bi.studio")
interface StudioSettings {

    /** The migrator-service, to which calls of the page are passed on with the caller's token. */
    @WithDefault("http://localhost:8081")
    URI migratorUrl();

    /** How long another service may at least take to begin an answer to the page, or pause in the middle of one. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration timeout();

    /**
     * What sessions in cookies are encrypted with, the same for every replica. Without it each start makes one up: everybody logs in
     * again after a restart, and at each replica anew.
     */
    Optional<@Size(min = 32) String> sessionSecret();
}
