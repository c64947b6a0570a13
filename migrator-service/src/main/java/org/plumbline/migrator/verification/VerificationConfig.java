package org.plumbline.migrator.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a live system is verified. */
@ConfigMapping(prefix = "plumbline.verification")
public interface VerificationConfig {

    /** The longest that a statement may take; then what it looks at has failed. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How often a dashboard's statement is carried out, once to warm up beside; its median counts. */
    @WithDefault("5")
    int repetitions();
}
