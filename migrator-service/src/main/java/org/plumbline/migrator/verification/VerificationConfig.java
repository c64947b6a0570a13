package org.plumbline.migrator.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How {@code ./dev verify} checks a running system. */
@ConfigMapping(prefix = "plumbline.verification")
public interface VerificationConfig {

    /** The time limit of a statement; a statement that takes longer fails its item. */
    @WithDefault("PT10S")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How often a dashboard's statement is timed after a warm-up; the median counts. */
    @WithDefault("5")
    @Min(1)
    int repetitions();
}
