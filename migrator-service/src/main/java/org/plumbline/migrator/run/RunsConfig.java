package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How runs wait. */
@ConfigMapping(prefix = "plumbline.runs")
public interface RunsConfig {

    /**
     * How long a run waits, each time, for a database that is away, such as one that restarts or fails over. An attempt that
     * breaks off, or that finds its read models held by somebody else, is made up to seven times again within this time.
     */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    Duration waitForDatabases();
}
