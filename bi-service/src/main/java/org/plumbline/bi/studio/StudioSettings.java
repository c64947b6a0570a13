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

    /** The URL of migrator-service. The page's calls are forwarded with the caller's token. */
    @WithDefault("http://localhost:8081")
    URI migratorUrl();

    /** The minimum time another service gets to start a response to the page, or to pause within one. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration timeout();

    /**
     * The key that encrypts session cookies, the same for every replica. Without it each start generates one, so users
     * have to log in again after a restart and at each replica.
     */
    Optional<@Size(min = 32) String> sessionSecret();
}
