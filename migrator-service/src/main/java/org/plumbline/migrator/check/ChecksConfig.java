package org.plumbline.migrator.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How content is checked. */
@ConfigMapping(prefix = "plumbline.checks")
public interface ChecksConfig {

    /** The longest that a statement of a check may take, in the legacy database or in the target. */
    @WithDefault("PT60S")
    @DurationMin(millis = 1)
    @DurationMax(hours = 24)
    Duration timeout();
}
