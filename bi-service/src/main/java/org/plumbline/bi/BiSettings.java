package org.plumbline.bi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set of the bi-service. */
@ConfigMapping(prefix = "plumbline.bi")
public interface BiSettings {

    /** The longest that a statement may run in the database; what takes longer is answered with 504. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration statementTimeout();

    /** Numbers that no run has confirmed for longer than this are marked stale. */
    @WithDefault("PT24H")
    @DurationMin(seconds = 1)
    Duration staleAfter();
}
