package org.plumbline.migrator.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long audit entries are kept. */
@ConfigMapping(prefix = "plumbline.audit")
public interface AuditConfig {

    /** How long an entry is kept. */
    @WithDefault("P400D")
    @DurationMin(days = 1)
    Duration keep();

    /** When older entries are deleted: a cron expression, an interval, or {@code off}. */
    @WithDefault("0 40 3 * * ?")
    String forget();
}
