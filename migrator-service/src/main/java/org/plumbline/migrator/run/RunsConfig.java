package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long runs wait. */
@ConfigMapping(prefix = "plumbline.runs")
public interface RunsConfig {

    /**
     * How long a run waits, each time, for an unavailable database, such as during a restart or failover. Within this
     * time, a failed attempt is retried up to seven times, as is a publication whose read models are locked.
     */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    Duration waitForDatabases();
}
