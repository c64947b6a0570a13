package org.plumbline.migrator.repair;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where repairs are defined. */
@ConfigMapping(prefix = "plumbline.repairs")
public interface RepairsConfig {

    /** A folder with repairs ({@code *.yaml}, {@code *.yml}) that replace or add to the built-in ones. */
    Optional<String> dir();
}
