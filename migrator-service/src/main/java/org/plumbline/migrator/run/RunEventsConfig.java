package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How those who watch a run are kept up to date. */
@ConfigMapping(prefix = "plumbline.events")
public interface RunEventsConfig {

    /** How often the journal is looked at for each watcher, and so how often, at most, something is told. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 100)
    Duration interval();

    /** After this long without news a comment is sent, so that no proxy takes the stream for dead. */
    @WithDefault("PT15S")
    @DurationMin(millis = 100)
    Duration heartbeat();
}
