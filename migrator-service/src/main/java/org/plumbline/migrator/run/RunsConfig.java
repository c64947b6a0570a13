package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How runs wait. */
@ConfigMapping(prefix = "plumbline.runs")
public interface RunsConfig {

    /**
     * How long a run waits, each time, for a database that is away, such as one that restarts or fails over. Within this time,
     * an attempt that breaks off is made up to seven times again, as is a publication whose read models somebody else holds.
     */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    Duration waitForDatabases();
}
