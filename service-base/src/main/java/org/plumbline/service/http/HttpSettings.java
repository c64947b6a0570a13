package org.plumbline.service.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a service waits for callers; {@code quarkus.http.idle-timeout} is for those who say nothing at all. */
@ConfigMapping(prefix = "plumbline.http")
public interface HttpSettings {

    /** How long a body may take to arrive, however steadily it comes; the connection of a slower one is closed. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration bodyTimeout();

    /** How long a caller may read nothing of an answer that waits for them; then their connection is closed. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration answerTimeout();
}
