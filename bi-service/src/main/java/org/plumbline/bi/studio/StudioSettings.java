package org.plumbline.bi.studio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set of the page. The catalog's address is {@code plumbline.bi.catalog.url}. */
@ConfigMapping(prefix = "plumbline.bi.studio")
interface StudioSettings {

    /** The migrator-service, which the operations page asks through this service. */
    @WithDefault("http://localhost:8081")
    URI migratorUrl();

    /** How long another service may take to begin an answer, or pause in the middle of one. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration timeout();

    /**
     * What sessions in cookies are encrypted with, 32 characters or more, the same for every replica. Without it each start makes up one
     * of its own, and everybody has to log in again.
     */
    Optional<@Size(min = 32) String> sessionSecret();
}
