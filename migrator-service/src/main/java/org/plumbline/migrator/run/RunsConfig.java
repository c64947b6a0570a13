package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How runs are carried out. */
@ConfigMapping(prefix = "plumbline.runs")
public interface RunsConfig {

    /**
     * How long a run waits, each time, for a database that is away: one that restarts, recovers from a crash or is being
     * replaced by its standby. Long enough for that, and no longer than somebody waits at a progress bar.
     */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    Duration waitForDatabases();
}
