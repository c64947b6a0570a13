package org.plumbline.migrator.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The server-sent events of a run. */
@ConfigMapping(prefix = "plumbline.events")
public interface RunEventsConfig {

    /** How often the journal is read for each client; also the highest rate of events. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 100)
    Duration interval();

    /** A comment is sent after this long without an event, so that no proxy closes the stream. */
    @WithDefault("PT15S")
    @DurationMin(millis = 100)
    Duration heartbeat();
}
