package org.plumbline.service.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a service waits for slow callers; {@code quarkus.http.idle-timeout} is for silent ones. */
@ConfigMapping(prefix = "plumbline.http")
public interface HttpSettings {

    /** The maximum time to receive a body, even if it arrives steadily; slower connections are closed. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration bodyTimeout();

    /** How long a caller may pause reading a response before the connection is closed. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration answerTimeout();
}
