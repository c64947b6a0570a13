package org.plumbline.migrator.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long it is remembered who asked what. */
@ConfigMapping(prefix = "plumbline.audit")
public interface AuditConfig {

    /** For how long; what is older is deleted. */
    @WithDefault("P400D")
    @DurationMin(days = 1)
    Duration keep();

    /** When that is done: a Quartz cron expression, an interval, or {@code off}. */
    @WithDefault("0 40 3 * * ?")
    String forget();
}
