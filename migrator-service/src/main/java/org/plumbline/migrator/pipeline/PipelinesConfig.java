package org.plumbline.migrator.pipeline;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where pipelines are defined. */
@ConfigMapping(prefix = "plumbline.pipelines")
public interface PipelinesConfig {

    /** A folder with definitions ({@code *.yaml}, {@code *.yml}) that replace or add to the built-in ones. */
    Optional<String> dir();
}
