package org.plumbline.migrator.moderation;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** The rules that classify a post's platform. */
@ConfigMapping(prefix = "plumbline.platform-rules")
public interface PlatformRulesConfig {

    /**
     * The version of the rule set; default is the newest. Set an older one while the target must keep that version's
     * results: the checks expect them.
     */
    OptionalInt version();
}
